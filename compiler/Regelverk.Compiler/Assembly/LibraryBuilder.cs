using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Regelverk.Compiler.Assembly;

/// <summary>Compiles the C# of some rule files to one library.</summary>
internal static class LibraryBuilder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp7_3);

    internal static readonly CSharpCompilationOptions Choices = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        checkOverflow: true,
        deterministic: true,
        generalDiagnosticOption: ReportDiagnostic.Error,
        nullableContextOptions: NullableContextOptions.Disable,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    /// <summary>Compiles to a library that somebody keeps.</summary>
    public static Bibliotek Build(IReadOnlyList<RuleUnit> rules, string assemblyName)
    {
        var code = rules.Select(unit => Source(unit.CodePath, unit.Code)).Append(Source("/_/AssemblyInfo.g.cs", AssemblyInfo.Of(rules))).ToList();
        var embedded = code.Concat(rules.Select(unit => Source(unit.RulePath, unit.RuleText)));
        using var dll = new MemoryStream();
        var result = Compilation(assemblyName, code).Emit(
            dll,
            manifestResources: rules.Select(unit => new ResourceDescription(unit.ResourceName, () => new MemoryStream(Utf8.GetBytes(unit.RuleText)), isPublic: true)),
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded),
            embeddedTexts: embedded.Select(e => EmbeddedText.FromSource(e.Path, e.Text)));
        return new Bibliotek(assemblyName, Written(dll, result));
    }

    /// <summary>Compiles to a library that is run at once and then forgotten: without debug information and rule texts, in half the time.</summary>
    public static byte[] BuildToRun(IReadOnlyList<RuleUnit> rules, string assemblyName)
    {
        using var dll = new MemoryStream();
        return Written(dll, Compilation(assemblyName, rules.Select(unit => Source(unit.CodePath, unit.Code))).Emit(dll));
    }

    private static CSharpCompilation Compilation(string assemblyName, IEnumerable<(string Path, SourceText Text)> code) =>
        CSharpCompilation.Create(assemblyName, code.Select(c => CSharpSyntaxTree.ParseText(c.Text, Language, c.Path)), References.All, Choices);

    private static byte[] Written(MemoryStream dll, EmitResult result) =>
        result.Success ? dll.ToArray() : throw new KodefeilException([.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Describe)]);

    private static (string Path, SourceText Text) Source(string path, string text) => (path, SourceText.From(text, Utf8, SourceHashAlgorithm.Sha256));

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0}({1},{2}): {3}: {4}",
            place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
