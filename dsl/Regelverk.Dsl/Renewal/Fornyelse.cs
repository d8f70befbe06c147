using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Renewal;

/// <summary>A regulation copied to another year: its dates moved by whole years, and everything that wants a new value marked.</summary>
public static class Fornyelse
{
    /// <summary>What the regulation calls itself; null where its first line does not say.</summary>
    public static Regelverksnavn? Navn(SourceText helhet) => FirstLine.Of(CleanText.From(helhet)).Own;

    /// <summary>Whether a message asks for something that was copied from another year and that nobody has settled.</summary>
    public static bool ErUavklart(Diagnostic melding) => RenewalDiagnostics.Descriptors.Contains(melding.Descriptor);

    /// <summary>The text for another year, in its canonical layout. A rate, deadline, frame, edition or date in a rule that somebody must look at has the mark «# uavklart: …», which is an error until it is gone.</summary>
    /// <param name="helhet">A whole regulation without errors.</param>
    /// <param name="år">The year it is copied to.</param>
    /// <exception cref="ArgumentException">The text does not begin with the name and year of a whole regulation.</exception>
    public static string Av(SourceText helhet, int år)
    {
        var text = new RuleText(new SourceText(helhet.Path, Formatering.Av(helhet)), new DiagnosticBag());
        var first = FirstLine.Of(text.Text);
        if (first is not { Own: { } name, Changes: false })
        {
            throw new ArgumentException("The text is no whole regulation.", nameof(helhet));
        }

        var edits = new Renewer(text, name.År, år - name.År);
        edits.ChangeYear(first);
        foreach (var heading in text.Headings)
        {
            edits.Renew(heading);
        }

        return Formatering.Av(new SourceText(helhet.Path, edits.Written()));
    }

    private sealed class Renewer(RuleText text, int from, int years)
    {
        // «hele 1 000 kroner» is what amounts are rounded to; it is no amount that anybody gets.
        private static readonly Regex Amount = new(@"(?<!\bhele )(?<![0-9])(?<![0-9] )[0-9][0-9 ,]*(?:tusen |mill\. |millioner |mrd\. |milliarder )?kroner", RegexOptions.CultureInvariant);
        private static readonly Regex Share = new(@"[0-9] ?(?:prosent|%)", RegexOptions.CultureInvariant);

        private static readonly Regex Reworded = new(@"\b(?:omskrevet|oppdiktet)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

        private readonly List<(int Start, int End, string Words)> _edits = [];
        private readonly string _content = text.Text.Content;

        public void ChangeYear(FirstLine first) => _edits.Add((first.Start + first.Head - 4, first.Start + first.Head, (from + years).ToString("0000", System.Globalization.CultureInfo.InvariantCulture)));

        public void Renew(OutlineNode heading)
        {
            switch (heading.Heading)
            {
                case HeadingKind.Scheme:
                    ForEach(heading.Children, Move);
                    break;
                case HeadingKind.Concepts or HeadingKind.Discretion:
                    ForEach(All(heading).Where(HasEdition), node => Mark(node, "utgaven"));
                    break;
                case HeadingKind.Rates:
                    ForEach(heading.Children, RenewRate);
                    break;
                case HeadingKind.Paragraph:
                    ForEach(All(heading).Where(HasUnsettledDate), node => Mark(node, "datoen"));
                    break;
                case HeadingKind.Budget:
                    ForEach(heading.Children, node => MoveAndMark(node, "beløpet"));
                    break;
                case HeadingKind.Rounds or HeadingKind.Reporting:
                    ForEach(heading.Children.Where(node => DateShift.HasDate(Line(node))), node => MoveAndMark(node, "fristen"));
                    break;
                case HeadingKind.Pots or HeadingKind.Allocation:
                    ForEach(All(heading).Where(node => Amount.IsMatch(Folding.Fold(Line(node)))), node => Mark(node, "beløpet"));
                    ForEach(All(heading).Where(node => Share.IsMatch(Folding.Fold(Line(node))) && !Amount.IsMatch(Folding.Fold(Line(node)))), node => Mark(node, "prosenten"));
                    break;
                case HeadingKind.Transition:
                    ForEach(heading.Children, node => Mark(node, "overgangsregelen"));
                    break;
                case HeadingKind.Example:
                    ForEach(All(heading), Move);
                    break;
            }
        }

        public string Written()
        {
            var result = new StringBuilder(_content);
            foreach (var (start, end, words) in _edits.OrderByDescending(e => e.Start).ThenByDescending(e => e.End))
            {
                result.Remove(start, end - start).Insert(start, words);
            }

            return result.ToString();
        }

        private static void ForEach(IEnumerable<OutlineNode> nodes, Action<OutlineNode> act)
        {
            foreach (var node in nodes)
            {
                act(node);
            }
        }

        private static IEnumerable<OutlineNode> All(OutlineNode parent) => parent.Children.SelectMany(child => All(child).Prepend(child));

        /// <summary>A date in the regulation's own words changes with them. Words that somebody else wrote stay until that somebody looks at them.</summary>
        private bool HasUnsettledDate(OutlineNode node) => DateShift.HasDate(Line(node)) || (IsReworded(node) && DateShift.MentionsDate(Line(node)));

        private static bool IsReworded(OutlineNode node) => node.Comments.Any(comment => Reworded.IsMatch(comment.Text));

        private bool HasEdition(OutlineNode node) => Array.IndexOf(Folding.Fold(Line(node)).Split(' ', ','), "utgave") >= 0;

        /// <summary>A rate by date is known up to its last line; that is the one which may want another after it.</summary>
        private void RenewRate(OutlineNode rate)
        {
            var isByDate = rate.Children.Count > 0 && rate.Children.All(child => Folding.Fold(Line(child)).Contains("fra og med"));
            Mark(isByDate ? rate.Children[rate.Children.Count - 1] : rate, "satsen");
        }

        private void MoveAndMark(OutlineNode node, string what)
        {
            Move(node);
            Mark(node, what);
        }

        private void Move(OutlineNode node)
        {
            var (line, moved) = (Line(node), DateShift.By(Line(node), years));
            if (line != moved)
            {
                _edits.Add((node.Start, node.End, moved));
            }
        }

        private void Mark(OutlineNode node, string what)
        {
            if (node.Comments.Count == 0)
            {
                _edits.Add((node.End, node.End, "   # " + UnsettledMark.On("", what, from)));
                return;
            }

            var comment = node.Comments[node.Comments.Count - 1];
            _edits.Add((comment.Start, comment.End, "# " + UnsettledMark.On(comment.Text, what, from)));
        }

        private string Line(OutlineNode node) => _content.Substring(node.Start, node.End - node.Start);
    }
}
