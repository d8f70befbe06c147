using System.Reflection;

namespace Regelverk.Cli.Hosting;

/// <summary>Which program and which language this is.</summary>
internal static class ProductVersion
{
    /// <summary>The version of the rule language.</summary>
    public const string Language = Dsl.Fingerprint.Språk.Versjon;

    /// <summary>The version of the program, without build details.</summary>
    public static string Program { get; } =
        (typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
