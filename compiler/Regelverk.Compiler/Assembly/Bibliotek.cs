namespace Regelverk.Compiler.Assembly;

/// <summary>Rule files compiled to a library.</summary>
public sealed class Bibliotek
{
    internal Bibliotek(string assemblynavn, byte[] dll)
    {
        Assemblynavn = assemblynavn;
        Dll = dll;
    }

    /// <summary>The name of the assembly.</summary>
    public string Assemblynavn { get; }

    /// <summary>The whole file, ready to be written or loaded.</summary>
    public byte[] Dll { get; }
}
