using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Messages;

/// <summary>Messages about answers given by skjønn.</summary>
internal static class SkjønnDiagnostics
{
    private static readonly DiagnosticDescriptor QuestionUnknown = DiagnosticDescriptor.Error("RV0950", "Ukjent spørsmål", "Unknown question");
    private static readonly DiagnosticDescriptor GroundsMissing = DiagnosticDescriptor.Error("RV0951", "Svaret mangler begrunnelse", "The answer lacks grounds");
    private static readonly DiagnosticDescriptor AssessorWrong = DiagnosticDescriptor.Error("RV0952", "Svaret er gitt av feil rolle", "The answer is given by the wrong role");
    private static readonly DiagnosticDescriptor AnsweredTwice = DiagnosticDescriptor.Error("RV0953", "Spørsmålet er besvart to ganger", "The question is answered twice");
    private static readonly DiagnosticDescriptor PartWrong = DiagnosticDescriptor.Error("RV0954", "Svaret gjelder feil nivå", "The answer is on the wrong level");
    private static readonly DiagnosticDescriptor AnswerMissing = DiagnosticDescriptor.Warning("RV0955", "Begrunnelse uten svar", "Grounds without an answer");
    private static readonly DiagnosticDescriptor FileMissing = DiagnosticDescriptor.Warning("RV0956", "Ingen skjønn er gitt", "No skjønn is given");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
        [QuestionUnknown, GroundsMissing, AssessorWrong, AnsweredTwice, PartWrong, AnswerMissing, FileMissing];

    public static InputDiagnostic Unknown(InputPlace place, string read, string? nearest, IEnumerable<string> questions) => new(QuestionUnknown, place,
        new Message($"Leste «{Shown.Text(read)}», ventet et spørsmål som regelverket har under «skjønn».", $"Read «{Shown.Text(read)}», expected a question that the regulation has under «skjønn»."),
        nearest is null
            ? new Message($"Spørsmålene er {List(questions)}.", $"The questions are {List(questions)}.")
            : new Message($"Skriv «{nearest}» hvis det er det som er ment.", $"Write «{nearest}» if that is what is meant."));

    public static InputDiagnostic NoGrounds(InputPlace place, string question) => new(GroundsMissing, place,
        new Message($"Svaret på «{question}» har ingen begrunnelse. Ventet en begrunnelse med egne ord.", $"The answer to «{question}» has no grounds. Expected grounds in words."),
        new Message("Skriv hvorfor, så søkeren og klageinstansen kan forstå det. Et svar uten begrunnelse brukes ikke.", "Write why, so that the applicant and the appeals body can understand it. An answer without grounds is not used."));

    public static InputDiagnostic WrongAssessor(InputPlace place, string read, string expected) => new(AssessorWrong, place,
        new Message($"Leste «{Shown.Text(read)}», ventet «{expected}».", $"Read «{Shown.Text(read)}», expected «{expected}»."),
        new Message("Regelverket sier hvem som vurderer dette. Få svaret fra den rollen.", "The regulation says who assesses this. Get the answer from that role."));

    public static InputDiagnostic Twice(InputPlace place, string question, int otherLine) => new(AnsweredTwice, place,
        new Message($"«{question}» er også besvart i rad {Folding.Digits(otherLine)}. Ventet ett svar.", $"«{question}» is also answered in row {Folding.Digits(otherLine)}. Expected one answer."),
        new Message("Behold det ene svaret.", "Keep one of the answers."));

    public static InputDiagnostic PartMissing(InputPlace place, string question, string part, bool haveIds) => new(PartWrong, place,
        new Message($"Cellen er tom, men «{question}» vurderes for hver del ({part}). Ventet nummeret på delen det gjelder.", $"The cell is empty, but «{question}» is assessed for each part ({part}). Expected the number of the part it is about."),
        haveIds
            ? new Message($"Skriv det som står i kolonnen «{part}» i «{part}.csv».", $"Write what stands in the column «{part}» of «{part}.csv».")
            : new Message(
                $"Gi først hver rad i «{part}.csv» sitt eget nummer i en kolonne som heter «{part}». Skriv så det samme nummeret her.",
                $"First give each row of «{part}.csv» a number of its own in a column called «{part}». Then write the same number here."));

    public static InputDiagnostic PartGiven(InputPlace place, string question, string read) => new(PartWrong, place,
        new Message($"Leste «{Shown.Text(read)}», ventet en tom celle: «{question}» vurderes for hele søknaden.", $"Read «{Shown.Text(read)}», expected an empty cell: «{question}» is assessed for the whole application."),
        new Message("Tøm cellen.", "Empty the cell."));

    public static InputDiagnostic NoAnswer(InputPlace place, string question) => new(AnswerMissing, place,
        new Message($"«{question}» har begrunnelse, men ikke svar. Spørsmålet regnes som ubesvart.", $"«{question}» has grounds, but no answer. The question counts as unanswered."),
        new Message("Fyll ut svaret.", "Fill in the answer."));

    /// <summary>No answers at all.</summary>
    /// <param name="place">Where they were looked for.</param>
    /// <param name="parts">The concepts some question is asked for each of; their numbers stand in columns of the same name.</param>
    public static InputDiagnostic NoFile(string place, IEnumerable<string> parts) => new(FileMissing, new InputPlace(place),
        new Message("Regelverket krever skjønn, men det er ikke gitt noe. Alle spørsmålene regnes som ubesvarte.", "The regulation needs skjønn, but none is given. All questions count as unanswered."),
        new Message($"Legg svarene i «skjønn.csv» med kolonnene {Columns(parts)}, svar, vurdert av og begrunnelse.", $"Put the answers in «skjønn.csv» with the columns {Columns(parts)}, svar, vurdert av and begrunnelse."));

    private static string Columns(IEnumerable<string> parts) => string.Join(", ", new[] { "søknad" }.Concat(parts).Append("spørsmål"));

    private static string List(IEnumerable<string> questions) => string.Join(", ", questions.Select(q => $"«{q}»"));
}
