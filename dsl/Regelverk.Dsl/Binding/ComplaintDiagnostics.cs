using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about money for complaints that succeed after the division: how much is set aside, and who owns what is not used.</summary>
internal static class ComplaintDiagnostics
{
    private static readonly DiagnosticDescriptor HowMuchDescriptor = DiagnosticDescriptor.Error("RV0717", "Hvor mye settes av til klager?", "How much is set aside for complaints?");
    private static readonly DiagnosticDescriptor UnusedDescriptor = DiagnosticDescriptor.Error("RV0718", "Ubrukt avsetning trenger en eier", "An unused set-aside needs an owner");
    private static readonly DiagnosticDescriptor RefusedDescriptor = DiagnosticDescriptor.Error("RV0796", "Avsetningen kan ikke være slik", "The set-aside cannot be so");

    private const string Amount = "- avsetning til klager: 5 prosent av rammen";
    private const string Owners = "- ubrukt avsetning overføres til neste år\n- ubrukt avsetning tilbakeføres til staten";

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [HowMuchDescriptor, UnusedDescriptor, RefusedDescriptor];

    public static Diagnostic HowMuch(TextSpan span) => new(
        HowMuchDescriptor,
        span,
        new Message("Klager skal dekkes av en avsetning, men det står ikke hvor mye som settes av.", "Complaints are to be paid from money set aside, but nothing says how much is set aside."),
        new Message("Skriv beløpet eller andelen av rammen under setningen. Det settes av før rammen fordeles.", "Write the amount or the share of the frame under the sentence. It is set aside before the frame is shared."))
    {
        Details =
        [
            new Message("Eksempel: ramme 100 000 kroner og søknader på til sammen 200 000 kroner. Uten avsetning avkortes alle til 50 prosent.", "Example: frame 100 000 kroner and applications of 200 000 kroner together. Without a set-aside, all are cut to 50 per cent."),
            new Message("Med 5 prosent i avsetning avkortes alle til 47,5 prosent, og 5 000 kroner venter på klagene.", "With 5 per cent set aside, all are cut to 47.5 per cent, and 5 000 kroner wait for the complaints."),
        ],
        CorrectText = Amount + "\n- avsetning til klager: 100 000 kroner",
    };

    public static Diagnostic UnusedOwner(TextSpan span, bool nextRound) => new(
        UnusedDescriptor,
        span,
        nextRound
            ? new Message("Avsetningen må vente til klagene er avgjort, så den kan ikke gå til neste runde.", "The set-aside must wait until the complaints are decided, so it cannot go to the next round.")
            : new Message("Det står ikke hvor avsetningen går når klagene er avgjort og noe er ubrukt.", "Nothing says where the set-aside goes when the complaints are decided and some of it is unused."),
        new Message("Velg én av tilføyelsene nedenfor.", "Choose one of the clauses below."))
    { CorrectText = Owners };

    public static Diagnostic SetAsideOutside(TextSpan span, Rational amount, bool isShare) => new(
        RefusedDescriptor,
        span,
        isShare
            ? new Message($"{Visning.Prosent(amount)} av rammen kan ikke settes av til klager.", $"{Visning.Prosent(amount)} of the frame cannot be set aside for complaints.")
            : new Message($"{Visning.Kroner(amount)} kan ikke settes av til klager.", $"{Visning.Kroner(amount)} cannot be set aside for complaints."),
        new Message("Avsetningen må være mer enn 0 og mindre enn hele rammen.", "The set-aside must be more than 0 and less than the whole frame."))
    { CorrectText = Amount };

    public static Diagnostic LeavesTooLittle(TextSpan span, Rational left, Rational delrammer) => new(
        RefusedDescriptor,
        span,
        new Message($"Når avsetningen er tatt ut, er det {Visning.Kroner(left)} igjen av rammen. Delrammene skal ha minst {Visning.Kroner(delrammer)} til sammen.", $"When the set-aside is taken out, {Visning.Kroner(left)} of the frame is left. The delrammer are to have {Visning.Kroner(delrammer)} together at least."),
        new Message("Sett ned avsetningen eller delrammene som er faste beløp, eller la den ene delrammen være resten.", "Lower the set-aside or the delrammer that are fixed amounts, or let one delramme be the rest."))
    { Details = [new Message("Avsetningen tas av hele rammen først, og delrammene er deler av det som er igjen.", "The set-aside is taken from the whole frame first, and the delrammer are parts of what is left.")] };
}
