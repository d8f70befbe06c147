using System;

namespace Regelverk.Runtime.Allocation;

/// <summary>A division that is larger than the program can do exactly: see <see cref="Fordelingsgrenser"/>.</summary>
public sealed class FordelingsgrenseException : ArgumentException
{
    /// <summary>A limit that is passed.</summary>
    /// <param name="melding">What was read and what the limit is.</param>
    /// <param name="parameter">The parameter that holds it.</param>
    public FordelingsgrenseException(string melding, string parameter)
        : base(melding, parameter)
    {
    }
}
