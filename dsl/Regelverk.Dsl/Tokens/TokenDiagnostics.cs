using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Tokens;

/// <summary>Messages about how numbers, dates and signs are written.</summary>
internal static class TokenDiagnostics
{
    private static readonly DiagnosticDescriptor DottedThousandsDescriptor = DiagnosticDescriptor.Error("RV0201", "Punktum som tusenskille", "Full stop as thousands separator");
    private static readonly DiagnosticDescriptor NumberGroupsDescriptor = DiagnosticDescriptor.Error("RV0202", "Tallet er ikke riktig gruppert", "The number is not grouped correctly");
    private static readonly DiagnosticDescriptor NoSuchDayDescriptor = DiagnosticDescriptor.Error("RV0203", "Datoen finnes ikke", "There is no such day");
    private static readonly DiagnosticDescriptor ClockDescriptor = DiagnosticDescriptor.Error("RV0204", "Klokkeslettet er skrevet feil", "The clock time is miswritten");
    private static readonly DiagnosticDescriptor UnknownSignDescriptor = DiagnosticDescriptor.Error("RV0205", "Tegnet brukes ikke i regler", "The sign is not used in rules");
    private static readonly DiagnosticDescriptor AndOrDescriptor = DiagnosticDescriptor.Error("RV0206", "og/eller", "and/or");
    private static readonly DiagnosticDescriptor ShortYearDescriptor = DiagnosticDescriptor.Error("RV0207", "Årstallet må ha fire sifre", "The year needs four digits");
    private static readonly DiagnosticDescriptor DecimalPointDescriptor = DiagnosticDescriptor.Error("RV0208", "Punktum som desimaltegn", "Full stop as decimal sign");
    private static readonly DiagnosticDescriptor VagueBorderDescriptor = DiagnosticDescriptor.Error("RV0209", "Upresis grense", "Vague border");
    private static readonly DiagnosticDescriptor NumberTooLongDescriptor = DiagnosticDescriptor.Error("RV0210", "Tallet er for langt", "The number is too long");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        DottedThousandsDescriptor, NumberGroupsDescriptor, NoSuchDayDescriptor, ClockDescriptor, UnknownSignDescriptor, AndOrDescriptor, ShortYearDescriptor,
        DecimalPointDescriptor, VagueBorderDescriptor, NumberTooLongDescriptor,
    ];

    public static Diagnostic DottedThousands(TextSpan span, string read, string correct) => new(
        DottedThousandsDescriptor,
        span,
        new Message($"«{read}» har punktum mellom sifrene.", $"«{read}» has a full stop between its digits."),
        new Message("Tusener skilles med mellomrom, desimaler med komma.", "Thousands are separated by a space, decimals by a comma."))
    { CorrectText = correct };

    public static Diagnostic NumberGroups(TextSpan span, string read) => new(
        NumberGroupsDescriptor,
        span,
        new Message($"«{read}» er enten ett tall med feil mellomrom eller to tall etter hverandre.", $"«{read}» is either one number with a misplaced space or two numbers in a row."),
        new Message("Skriv tallet i grupper på tre sifre fra høyre, eller sett komma mellom to tall.", "Write the number in groups of three digits from the right, or put a comma between two numbers."))
    { CorrectText = Values.Visning.Heltall(System.Numerics.BigInteger.Parse(read.Replace(" ", ""), System.Globalization.CultureInfo.InvariantCulture)) };

    public static Diagnostic LeddAsNumber(TextSpan span, string read, string paragraph, string ordinal) => new(
        NumberGroupsDescriptor,
        span,
        new Message($"«{read}» er to tall etter hverandre: nummeret på paragrafen og nummeret på leddet.", $"«{read}» is two numbers in a row: that of the § and that of the «ledd»."),
        new Message("Nummeret på leddet skrives med ord.", "The number of the «ledd» is written as a word."))
    { CorrectText = $"§ {paragraph} {ordinal} ledd" };

    public static Diagnostic NoSuchDay(TextSpan span, string read, string? lastOfMonth) => new(
        NoSuchDayDescriptor,
        span,
        new Message($"«{read}» finnes ikke i kalenderen.", $"«{read}» is not in the calendar."),
        new Message("Skriv en dag som finnes.", "Write a day that exists."))
    { CorrectText = lastOfMonth };

    public static Diagnostic Clock(TextSpan span, string read, string? correct) => new(
        ClockDescriptor,
        span,
        new Message($"«{read}» er ikke et klokkeslett.", $"«{read}» is not a clock time."),
        new Message("Klokkeslett skrives med punktum, fra kl. 00.00 til kl. 23.59.", "Clock times are written with a full stop, from «kl. 00.00» to «kl. 23.59»."))
    { CorrectText = correct ?? "kl. 15.00" };

    public static Diagnostic UnknownSign(TextSpan span, string read, string? instead) => new(
        UnknownSignDescriptor,
        span,
        new Message($"Tegnet «{read}» brukes ikke i regler.", $"The sign «{read}» is not used in rules."),
        instead is null
            ? new Message("Ta bort tegnet, eller skriv det du mener, med ord.", "Take the sign away, or say what you mean in words.")
            : new Message($"Skriv «{instead}» i stedet.", $"Write «{instead}» instead."))
    { CorrectText = instead };

    public static Diagnostic AndOr(TextSpan span) => new(
        AndOrDescriptor,
        span,
        new Message("«og/eller» sier ikke om begge vilkårene må være oppfylt.", "«og/eller» does not say whether both conditions must hold."),
        new Message(
            "Skriv «og» hvis begge må være oppfylt, ellers «eller» (da er det også nok at begge er det).",
            "Write «og» if both must hold, otherwise «eller» (both may then hold too)."))
    { CorrectText = "eller" };

    public static Diagnostic ShortYear(TextSpan span, string read, string correct) => new(
        ShortYearDescriptor,
        span,
        new Message($"Året i «{read}» må ha fire sifre.", $"The year in «{read}» needs four digits."),
        new Message("Skriv hele året.", "Write the whole year."))
    { CorrectText = correct };

    public static Diagnostic NoYear(TextSpan span, string read) => new(
        ShortYearDescriptor,
        span,
        new Message($"«{read}» mangler årstall.", $"«{read}» has no year."),
        new Message("Skriv året med fire sifre etter måneden.", "Write the year with four digits after the month."))
    { CorrectText = $"{read} 2018" };

    public static Diagnostic DecimalPoint(TextSpan span, string read, string correct) => new(
        DecimalPointDescriptor,
        span,
        new Message($"«{read}» har punktum mellom sifrene.", $"«{read}» has a full stop between its digits."),
        new Message("Desimaler skrives med komma.", "Decimals are written with a comma."))
    { CorrectText = correct };

    /// <summary>A word that does not say whether the border is included.</summary>
    /// <param name="span">The word.</param>
    /// <param name="read">The word: «over», «under», «mellom», «innen», «opp til».</param>
    /// <param name="ofTime">Whether times are compared.</param>
    /// <param name="correct">The whole condition with the border included, or null.</param>
    public static Diagnostic VagueBorder(TextSpan span, string read, bool ofTime, string? correct) => new(
        VagueBorderDescriptor,
        span,
        read == "mellom"
            ? new Message("«mellom» sier ikke om grensene selv er med.", "«mellom» does not say whether the borders themselves are included.")
            : new Message($"«{read}» sier ikke om selve grensen er med.", $"«{read}» does not say whether the border itself is included."),
        (read, ofTime) switch
        {
            ("mellom", false) => new Message("Skriv «er fra … til og med …». Da er begge grensene med.", "Write «er fra … til og med …». Both borders are then included."),
            ("mellom", true) => new Message("Skriv to vilkår, ett med «tidligst» og ett med «senest». Da er begge dagene med.", "Write two conditions, one with «tidligst» and one with «senest». Both days are then included."),
            ("over", false) => Choice("minst", "mer enn"),
            ("over", true) => DayChoice("tidligst", "etter"),
            (_, false) => Choice("høyst", "mindre enn"),
            (_, true) => DayChoice("senest", "før"),
        })
    { CorrectText = correct };

    /// <summary>The word that takes the border in, in place of a vague one.</summary>
    public static string IncludingBorder(string vague, bool ofTime) => (vague, ofTime) switch
    {
        ("over", false) => "minst",
        ("over", true) => "tidligst",
        (_, false) => "høyst",
        (_, true) => "senest",
    };

    public static Diagnostic NumberTooLong(TextSpan span, int limit) => new(
        NumberTooLongDescriptor,
        span,
        new Message($"Tallet har flere enn {Folding.Digits(limit)} sifre.", $"The number has more than {Folding.Digits(limit)} digits."),
        new Message("Er det ett tall? Store beløp kan skrives «13,9 millioner kroner».", "Is it one number? Large amounts may be written «13,9 millioner kroner»."));

    private static Message DayChoice(string included, string excluded) => new(
        $"Skriv «{included}» hvis selve tidspunktet er med, ellers «{excluded}».",
        $"Write «{included}» if the time itself is included, otherwise «{excluded}».");

    private static Message Choice(string included, string excluded) => new(
        $"Skriv «{included}» hvis grensen er med, ellers «{excluded}».",
        $"Write «{included}» if the border is included, otherwise «{excluded}».");
}
