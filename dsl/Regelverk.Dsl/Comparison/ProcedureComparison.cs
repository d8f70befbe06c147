using System;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Comparison;

/// <summary>Compares what kind of decision it is, and the right to complain.</summary>
internal sealed class ProcedureComparison(Ordning old, Ordning @new, Action<Endringsslag, string, string?, string?, string> add)
{
    public void Run()
    {
        if (old.Vedtakstype == @new.Vedtakstype)
        {
            return;
        }

        if (old.Vedtakstype is not { } before || @new.Vedtakstype is not { } now)
        {
            add(Endringsslag.Saksbehandling, "avgjørelsen", Whole(old.Vedtakstype), Whole(@new.Vedtakstype), old.Vedtakstype is null ? "avgjørelsen er kommet til" : "avgjørelsen er tatt ut");
            return;
        }

        if (before.ErEnkeltvedtak != now.ErEnkeltvedtak)
        {
            add(Endringsslag.Saksbehandling, "avgjørelsen", Said(before), Said(now), now.ErEnkeltvedtak ? "avgjørelsen er blitt enkeltvedtak" : "avgjørelsen er ikke lenger enkeltvedtak");
        }

        if (before.Klagefrist != now.Klagefrist || before.Klageinstans != now.Klageinstans)
        {
            add(Endringsslag.Saksbehandling, "avgjørelsen", Complaint(before), Complaint(now), now.Klagefrist is null ? "det er ikke lenger klagerett" : before.Klagefrist is null ? "det er blitt klagerett" : "klageadgangen er endret");
        }
    }

    private static string? Whole(Vedtakstype? type) => type is null ? null : $"{Said(type)}, {Complaint(type)}";

    private static string Said(Vedtakstype type) => type.ErEnkeltvedtak ? "er enkeltvedtak" : "er ikke enkeltvedtak";

    private static string Complaint(Vedtakstype type) => type.Klagefrist is { } time ? $"klagefrist {time}{(type.Klageinstans is { } body ? ", klageinstans " + body : "")}" : "ingen klagerett";
}
