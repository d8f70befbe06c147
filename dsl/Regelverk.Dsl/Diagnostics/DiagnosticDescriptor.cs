namespace Regelverk.Dsl.Diagnostics;

/// <summary>What all messages with one number have in common. A number is never used again for something else.</summary>
/// <param name="Code">«RV» and four digits.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Title">The kind of mistake in a few words, for lists and SARIF.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, Message Title)
{
    /// <summary>Describes an error.</summary>
    public static DiagnosticDescriptor Error(string code, string nb, string en) => new(code, Severity.Error, new Message(nb, en));

    /// <summary>Describes a warning.</summary>
    public static DiagnosticDescriptor Warning(string code, string nb, string en) => new(code, Severity.Warning, new Message(nb, en));

    /// <summary>Describes a note.</summary>
    public static DiagnosticDescriptor Note(string code, string nb, string en) => new(code, Severity.Note, new Message(nb, en));
}
