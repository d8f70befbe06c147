using System;
using System.ComponentModel;

namespace Regelverk.Runtime.Plain;

/// <summary>No case applies, two disagree, or a value does not concern the case. Never leaves the compiled rules: the application is decided the long way instead.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UbesluttetException : Exception
{
    /// <summary>Plain calculation cannot tell the answer.</summary>
    public UbesluttetException()
        : base("Saken kan ikke avgjøres med enkel regning.")
    {
    }
}
