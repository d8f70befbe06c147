using System;
using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Compiler.Messages;

/// <summary>What can go wrong on the way from rule files without errors to C#. Numbers RV0990 and up.</summary>
public static class BuildDiagnostics
{
    private static readonly DiagnosticDescriptor ProgramFault = DiagnosticDescriptor.Error(
        "RV0990", "Det er en feil i programmet", "There is a mistake in the program");

    private static readonly DiagnosticDescriptor NotRead = DiagnosticDescriptor.Error(
        "RV0991", "Regelfilen kan ikke leses under bygging", "The rule file cannot be read in a build");

    private static readonly DiagnosticDescriptor ClassTwice = DiagnosticDescriptor.Error(
        "RV0992", "To regelfiler gir samme C#-klasse", "Two rule files give the same C# class");

    private static readonly DiagnosticDescriptor NotNamespace = DiagnosticDescriptor.Error(
        "RV0993", "Navnerommet er ikke et C#-navn", "The namespace is not a C# name");

    /// <summary>All kinds of message, by number.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [ProgramFault, NotRead, ClassTwice, NotNamespace];

    /// <summary>The program failed on a rule file. It is never the author's mistake.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="report">What to send to those who maintain the program.</param>
    public static Diagnostic Internal(Exception failure, string report) => new(
        ProgramFault,
        default,
        new Message(
            "Programmet klarte ikke å lage C# av regelfilen. Det er en feil i programmet, ikke i regelfilen.",
            "The program could not make C# of the rule file. That is a mistake in the program, not in the rule file."),
        new Message(
            $"Send denne teksten til dem som vedlikeholder programmet: {failure.GetType().Name}: {failure.Message} {report}",
            $"Send this text to those who maintain the program: {failure.GetType().Name}: {failure.Message} {report}"));

    /// <summary>The build could not read the file.</summary>
    public static Diagnostic Unreadable() => new(
        NotRead,
        default,
        new Message("Regelfilen kan ikke leses.", "The rule file cannot be read."),
        new Message("Sjekk at filen finnes og er lagret som UTF-8.", "Check that the file is there and saved as UTF-8."));

    /// <summary>Two files with the same name and year of their regulation in one namespace.</summary>
    /// <param name="className">The class that both would give.</param>
    /// <param name="other">The other file, as messages show it.</param>
    public static Diagnostic SameClass(string className, string other) => new(
        ClassTwice,
        default,
        new Message(
            $"Regelfilen gir C#-klassen «{className}», og det gjør {other} også.",
            $"The rule file gives the C# class «{className}», and so does {other}."),
        new Message(
            "Hvert regelverk må ha sitt eget navn eller år i første linje. Er den ene filen en kopi, tar du den ut av byggingen.",
            "Each regulation must have a name or year of its own in the first line. If one file is a copy, take it out of the build."));

    /// <summary>The namespace that the project asks for cannot be one.</summary>
    public static Diagnostic Namespace(string read) => new(
        NotNamespace,
        default,
        new Message(
            $"Leste «{read}» i egenskapen RegelverkNavnerom, ventet et C#-navnerom.",
            $"Read «{read}» in the property RegelverkNavnerom, expected a C# namespace."),
        new Message("Skriv for eksempel Regelverk.Regler.", "Write for example Regelverk.Regler."));
}
