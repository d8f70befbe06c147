using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Binding;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Fingerprint;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Renewal;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl;

/// <summary>A rule file, read through the whole pipeline: text → outline → names → tokens → syntax → bound regulation → checks and examples.</summary>
public sealed class Regelfil
{
    private readonly Lazy<string> _tekstavtrykk;
    private readonly Lazy<string> _regelavtrykk;

    private Regelfil(Konsolidert whole, Regelsamling samling, Ordning? ordning, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<Godkjenning> godtatt)
    {
        Source = whole.Shown;
        Lest = whole.Text;
        Kjede = whole.Chain;
        ErEndring = whole.IsChange;
        Samling = samling;
        Bundet = ordning;
        Ordning = HasErrors(diagnostics) ? null : ordning;
        Diagnostics = diagnostics;
        Godtatt = godtatt;
        _tekstavtrykk = new Lazy<string>(() => FingerprintOf(whole.Chain));
        _regelavtrykk = new Lazy<string>(() => Ordning is null ? "" : Hash.Sha256(CanonicalForm.Of(Ordning)));
    }

    /// <summary>The text that the rules were read from: the file, or for one that changes another regulation the whole text with the changes worked in. It carries the file's name.</summary>
    public SourceText Source { get; }

    /// <summary><see cref="Source"/> with the provisions of earlier regulations that «overgangsregler» lets stand, at its end. Places in <see cref="Ordning"/> are places in this text.</summary>
    public SourceText Lest { get; }

    /// <summary>The texts that it is made of: the file itself, then the one it changes, and so on, and those that its transitional rules refer to. One where there are none.</summary>
    public IReadOnlyList<SourceText> Kjede { get; }

    /// <summary>Whether the file changes another regulation, so that <see cref="Source"/> stands in no file.</summary>
    public bool ErEndring { get; }

    /// <summary>Whether <see cref="Lest"/> is the file itself, letter by letter.</summary>
    public bool LestSomSkrevet => ReferenceEquals(Lest, Kjede[0]);

    /// <summary>Where other regulations are found.</summary>
    internal Regelsamling Samling { get; }

    /// <summary>The bound regulation; null where the file has errors.</summary>
    public Ordning? Ordning { get; }

    /// <summary>The bound regulation where its rules have no errors, also where an example fails; null where the rules have errors. For showing, never for deciding.</summary>
    public Ordning? Bundet { get; }

    /// <summary>All messages by place, accepted warnings left out.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Warnings that the author has accepted on their line, with the reason.</summary>
    public IReadOnlyList<Godkjenning> Godtatt { get; }

    /// <summary>Notes about the regulation as a whole, such as a compulsory part that no heading is about. They are not among <see cref="Diagnostics"/>: only a check asks for them.</summary>
    public IReadOnlyList<Diagnostic> Merknader { get; private init; } = [];

    /// <summary>Whether any message is an error.</summary>
    public bool HarFeil => HasErrors(Diagnostics);

    /// <summary>SHA-256 (lower-case hex) of the text with line ends as line feeds; changes with every letter. For a file that needs others, the hash of the hashes of all the texts it is made of.</summary>
    public string Tekstavtrykk => _tekstavtrykk.Value;

    /// <summary>SHA-256 (lower-case hex) of what the rules mean; empty where the file has errors. Equal means that only wording or layout differs.</summary>
    public string Regelavtrykk => _regelavtrykk.Value;

    /// <summary>Reads a rule file and runs its examples. Never throws for what the text holds.</summary>
    public static Regelfil Les(SourceText source) => Les(source, Regelsamling.Tom);

    /// <summary>Reads a rule file that may change another, works the changes in, and runs the examples of the whole. Never throws for what the texts hold.</summary>
    /// <param name="source">The file.</param>
    /// <param name="samling">Where the regulation that it changes is found.</param>
    public static Regelfil Les(SourceText source, Regelsamling samling)
    {
        var bag = new DiagnosticBag();
        var whole = Konsolidator.Av(source, samling);
        return whole.Messages.Count > 0
            ? new Regelfil(whole, samling, null, [.. InOrder(whole.Messages, whole)], [])
            : Les(EarlierProvisions.Add(whole, samling, bag), samling, bag);
    }

    /// <summary>The text for another year, with what somebody must look at marked. What a change has put out of force for its own year only is back in the next.</summary>
    /// <param name="år">The year it is copied to.</param>
    /// <exception cref="ArgumentException">The text does not begin with the name and year of a whole regulation.</exception>
    public string FornyetTil(int år)
    {
        if (!ErEndring || Bundet?.Gjelder is not { } days || Fornyelse.Navn(Source) is not { } name)
        {
            return Fornyelse.Av(Source, år);
        }

        var then = Konsolidator.Av(Kjede[0], Samling, new Periode(DateShift.By(days.Fra, år - name.År), DateShift.By(days.Til, år - name.År)));
        return Fornyelse.Av(then.Messages.Count == 0 ? then.Shown : Source, år);
    }

    /// <summary>The same regulation as if no transitional rule let an earlier provision stand. For comparing what is written; its examples may fail.</summary>
    internal Regelfil UtenOvergangsregler()
    {
        var whole = Konsolidert.Plain(Source);
        return Les(whole, Regelsamling.Tom, new DiagnosticBag()).Bundet is { } ordning ? new Regelfil(whole, Regelsamling.Tom, ordning, [], []) : this;
    }

    private static Regelfil Les(Konsolidert whole, Regelsamling samling, DiagnosticBag bag)
    {
        var source = whole.Text;
        var tree = FileParser.Parse(source, bag, earlier: whole.Earlier);
        var ordning = Binder.Bind(tree, bag);
        var isSound = !HasErrors(bag.All);
        new QuoteCheck(tree, bag).Run();
        new MoneyCheck(ordning, tree, bag).Run();
        new ComplaintCheck(ordning, bag).Run();
        UnsettledCheck.Run(tree, bag);
        if (isSound)
        {
            // With a mistake above, these would only repeat it in other words.
            new UsageCheck(ordning, bag).Run();
            new WeightSumCheck(ordning, bag).Run();
            var effort = new Effort();
            new CaseCheck(ordning, effort, bag).Run();
            new QuotaCheck(ordning, effort, bag).Run();
            new ConditionCheck(ordning, effort, bag).Run();
            new DemandCheck(ordning, effort, bag).Run();
            new DatedRateCheck(ordning, bag).Run();
            new DiscretionCheck(ordning, bag).Run();
            new ModalityCheck(ordning, source, bag).Run();
        }

        var isBound = !HasErrors(bag.All);
        if (isBound)
        {
            foreach (var failing in Eksempelkontroll.Kontroller(ordning))
            {
                bag.Add(failing);
            }
        }

        var accepted = Acceptance.Of(tree, EarlierMessages.Told(bag.All, whole));
        return new Regelfil(
            whole,
            samling,
            isBound ? ordning : null,
            [.. InOrder(accepted.Left.Select(whole.InFile), whole)],
            [.. accepted.Accepted.Select(a => a with { Diagnostic = whole.InFile(a.Diagnostic) })])
        {
            Merknader = CompulsoryParts.Missing(tree, ordning) is { } note ? [whole.InFile(note)] : [],
        };
    }

    /// <summary>The messages about the file itself first, then those about the files it changes.</summary>
    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> messages, Konsolidert whole)
    {
        var files = whole.Chain.Select((text, index) => (text.Path, index)).GroupBy(t => t.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().index, StringComparer.Ordinal);
        return messages.OrderBy(d => d.Source is { } text && files.TryGetValue(text.Path, out var index) ? index : 0).ThenBy(d => d.Span.Start).ThenBy(d => d.Descriptor.Code, StringComparer.Ordinal);
    }

    private static string FingerprintOf(IReadOnlyList<SourceText> chain)
    {
        var each = chain.Select(text => Hash.Sha256(text.Content.Replace("\r\n", "\n").Replace('\r', '\n'))).ToArray();
        return each.Length == 1 ? each[0] : Hash.Sha256(string.Join("\n", each));
    }

    private static bool HasErrors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(d => d.Descriptor.Severity == Severity.Error);
}

/// <summary>A warning accepted with «# godtatt RVnnnn: reason».</summary>
/// <param name="Diagnostic">The warning.</param>
/// <param name="Grunn">The reason given.</param>
public sealed record Godkjenning(Diagnostic Diagnostic, string Grunn);
