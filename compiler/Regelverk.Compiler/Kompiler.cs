using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Regelverk.Compiler.Assembly;
using Regelverk.Compiler.Emit;
using Regelverk.Dsl;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler;

/// <summary>Rule files as C#, and as a library.</summary>
public static class Kompiler
{
    private const string Extension = ".regel";

    /// <summary>
    /// The C# of a rule file: one file, one public class. The same text and choices give the same C#, whatever the machine and its culture. Where only an example
    /// fails, the C# can still be written, so that a build tells that and nothing else.
    /// </summary>
    /// <exception cref="ArgumentException">The rules have errors.</exception>
    public static string SkrivKode(Regelfil fil, Kodevalg valg) =>
        Emitter.Emit(OrdningI(fil), new Emitteringsvalg(valg.Navnerom, RulePath(fil, valg), valg.Nullable, fil.Lest, fil.Tekstavtrykk, fil.Regelavtrykk));

    /// <summary>The name of the class that <see cref="SkrivKode"/> gives, without its namespace. Two files that give the same cannot share a namespace.</summary>
    /// <exception cref="ArgumentException">The rule file has errors.</exception>
    public static string Klassenavn(Regelfil fil) => Emitter.Klassenavn(OrdningI(fil));

    /// <summary>
    /// A library for netstandard2.0 that refers to netstandard and Regelverk.Runtime alone. The debug information, the C#, the rule texts and their avtrykk are inside it.
    /// The same texts, choices and name give the same bytes.
    /// </summary>
    /// <param name="filer">The rule files, each with a namespace and class of its own and a path of its own.</param>
    /// <param name="assemblynavn">The name of the assembly, without <c>.dll</c>.</param>
    /// <exception cref="ArgumentException">A rule file has errors.</exception>
    /// <exception cref="KodefeilException">The C# that was written is not C#: a mistake in this program.</exception>
    public static Bibliotek Bygg(IReadOnlyList<(Regelfil Fil, Kodevalg Valg)> filer, string assemblynavn) =>
        LibraryBuilder.Build([.. filer.Select(f => Unit(f.Fil, f.Valg))], assemblynavn);

    /// <summary>The same rules as a library to run in this process at once: without the debug information and the texts, which nobody asks of it.</summary>
    /// <param name="filer">The rule files, each with a namespace and class of its own and a path of its own.</param>
    /// <param name="assemblynavn">The name of the assembly, without <c>.dll</c>.</param>
    /// <exception cref="ArgumentException">A rule file has errors.</exception>
    /// <exception cref="KodefeilException">The C# that was written is not C#: a mistake in this program.</exception>
    public static byte[] ByggTilKjøring(IReadOnlyList<(Regelfil Fil, Kodevalg Valg)> filer, string assemblynavn) =>
        LibraryBuilder.BuildToRun([.. filer.Select(f => Unit(f.Fil, f.Valg))], assemblynavn);

    /// <summary>Whether a text can be the namespace of a class: C# names with full stops between, none of them a word of C#.</summary>
    public static bool ErNavnerom(string navnerom) =>
        navnerom.Split('.').All(part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);

    private static RuleUnit Unit(Regelfil fil, Kodevalg valg) => fil.HarFeil
        ? throw new ArgumentException("Only a rule file without errors becomes a library.", nameof(fil))
        : new(fil, RulePath(fil, valg), $"{valg.Navnerom}.{Klassenavn(fil)}", SkrivKode(fil, valg));

    /// <summary>The whole text of a file that changes another, or that reads provisions of another, stands in no file; it has a name of its own, so that nobody looks for its lines in the file.</summary>
    private static string RulePath(Regelfil fil, Kodevalg valg) => fil.LestSomSkrevet ? valg.Regelsti
        : (valg.Regelsti.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? valg.Regelsti.Substring(0, valg.Regelsti.Length - Extension.Length) : valg.Regelsti) + ".konsolidert" + Extension;

    private static Ordning OrdningI(Regelfil fil) => fil.Bundet ?? throw new ArgumentException("Only a rule file whose rules have no errors can be written as C#.", nameof(fil));
}
