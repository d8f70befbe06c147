using System;
using Regelverk.Dsl;

namespace Regelverk.Compiler.Assembly;

/// <summary>One rule file on its way into a library.</summary>
internal sealed class RuleUnit
{
    private const string Root = "/_/";

    public RuleUnit(Regelfil file, Kodevalg choices)
    {
        RulePath = choices.Regelsti;
        RuleText = file.Source.Content;
        Code = Kompiler.SkrivKode(file, choices);
        ClassName = choices.Navnerom + "." + Kompiler.Klassenavn(file);
        Tekstavtrykk = file.Tekstavtrykk;
        Regelavtrykk = file.Regelavtrykk;
    }

    /// <summary>The path of the rule text in the debug information.</summary>
    public string RulePath { get; }

    /// <summary>The rule text.</summary>
    public string RuleText { get; }

    /// <summary>The name of the rule text as a resource: its path without the root.</summary>
    public string ResourceName => RulePath.StartsWith(Root, StringComparison.Ordinal) ? RulePath.Substring(Root.Length) : RulePath;

    /// <summary>The path of the C# in the debug information.</summary>
    public string CodePath => RulePath + ".g.cs";

    /// <summary>The C#.</summary>
    public string Code { get; }

    /// <summary>The class, with its namespace.</summary>
    public string ClassName { get; }

    /// <summary>SHA-256 of the text.</summary>
    public string Tekstavtrykk { get; }

    /// <summary>SHA-256 of what the rules mean.</summary>
    public string Regelavtrykk { get; }
}
