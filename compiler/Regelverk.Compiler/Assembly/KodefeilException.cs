using System;
using System.Collections.Generic;

namespace Regelverk.Compiler.Assembly;

/// <summary>The C# that was written does not compile. No rule file may cause that, so it is a mistake in this program and never the author's.</summary>
public sealed class KodefeilException : Exception
{
    internal KodefeilException(IReadOnlyList<string> meldinger)
        : base("The C# written from the rules does not compile:\n" + string.Join("\n", meldinger))
    {
        Meldinger = meldinger;
    }

    /// <summary>What the C# compiler said, with places, in English.</summary>
    public IReadOnlyList<string> Meldinger { get; }
}
