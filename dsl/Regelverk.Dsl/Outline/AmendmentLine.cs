using System.Text.RegularExpressions;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Outline;

/// <summary>The lines that change a regulation: «§ 3 bokstav c oppheves», «§ 4 nytt tredje ledd skal lyde:», «Ny § 3 a skal lyde:».</summary>
internal static class AmendmentLine
{
    private const int Longest = 200;

    private const string Paragraph = @"(?<paragraf>§ ?\d+(?: [a-zæøå](?= |$))?|punkt \d+(?:\.\d+)*)";
    private static readonly string Number = $@"(?:{string.Join("|", Ordinals.All)}|\d+\.)";
    private static readonly string Place = $@"(?: (?<ledd>{Number}) ledd)?(?: bokstav (?<bokstav>[a-zæøå]))?(?: nr\.? (?<nr>\d+))?";
    private static readonly string Added = $@"(?: nytt (?<nyttledd>{Number}) ledd| ny bokstav (?<nybokstav>[a-zæøå])| nytt nr\.? (?<nyttnr>\d+))";
    private static readonly string Moved = $@" nåværende (?:(?<fraledd>{Number}) ledd blir (?:nytt )?(?<tilledd>{Number}) ledd|bokstav (?<frabokstav>[a-zæøå]) blir (?:ny )?bokstav (?<tilbokstav>[a-zæøå]))";
    private const string Heading = "(?<overskrift>begreper|skjønn|satser|ramme|delrammer|søknadsrunder|fordeling|rapportering og tilbakebetaling|overgangsregler)";
    private const string Dates = "(?: fra og med (?<fra>.+?))?(?: til og med (?<til>.+))?";

    private static readonly Regex Form = new(
        $@"^(?:{Paragraph}{Place} (?<oppheves>oppheves){Dates}"
        + $@"|{Paragraph}(?<tittel> overskriften)? (?<lyder>skal lyde){Dates}"
        + $@"|{Paragraph}{Place} (?<lyder>skal lyde){Dates}"
        + $@"|{Paragraph}{Place}{Added} (?<tilføyes>skal lyde){Dates}"
        + $@"|{Paragraph}{Place}{Moved}{Dates}"
        + $@"|(?:ny|nytt) {Paragraph} (?<ny>skal lyde){Dates}"
        + $@"|{Heading} (?<oppheves>oppheves){Dates}"
        + @"|eksempel «(?<eksempel>.*)» (?<beholdes>beholdes))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Attempt = new($@"^{Paragraph}(?: (?<ledd>{Number}) ledd)?.* (?:skal lyde|oppheves|blir)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Verb = new(@"\b(?:skal lyde|oppheves|endres)\b", RegexOptions.CultureInvariant);

    /// <summary>Whether somebody meant a line as a change, wherever in it the place stands.</summary>
    public static bool IsMeant(string line) => line.Length <= Longest && Verb.IsMatch(Folding.Fold(line));

    /// <summary>The ledd, or else the §, of a line that says that something is changed there, but not so that it can be read; null for another line.</summary>
    public static string? PlaceOfAttempt(string line) =>
        line.Length <= Longest && Attempt.Match(Folding.Fold(line)) is { Success: true } match
            ? match.Groups["paragraf"].Value + (match.Groups["ledd"] is { Success: true } ledd ? $" {ledd.Value} ledd" : "")
            : null;

    /// <summary>What a line changes, or null where it is another kind of line.</summary>
    public static Match? Read(string line)
    {
        if (line.Length > Longest)
        {
            return null;
        }

        var match = Form.Match(Folding.Fold(line).TrimEnd(':', '.', ' '));
        return match.Success ? match : null;
    }
}
