using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Decisions;

/// <content>
/// What compiled rules call for an application of which every fact is given:
/// <c>Konklusjon.AvAlleFakta(Søknadsstatus status, bool avvises, bool skalRettes, bool hinder, long søktØre, bool harSøkt, long beregnetØre, bool delerRamme)</c>.
/// </content>
public readonly partial struct Konklusjon
{
    private const int Awarded = Beløpsstige.BeregnetKjent | Beløpsstige.TildeltKjent;

    /// <summary>
    /// Decides by the precedence trukket › avvist › til retting › avslått › granted, where nothing is unknown and the place in the division is known. It is small
    /// enough to be done in place, and with constants for <paramref name="harSøkt"/> and <paramref name="delerRamme"/> nothing of them is left when the program runs.
    /// </summary>
    /// <param name="status">What has happened to the application outside the rules.</param>
    /// <param name="avvises">Whether a rule of «avvises» stands in the way.</param>
    /// <param name="skalRettes">Whether a rule of «skal rettes» says that something is to be corrected.</param>
    /// <param name="hinder">Whether a material rule («gis», «kan gis», «avslås») stands in the way.</param>
    /// <param name="søktØre">Søkt tilskudd in øre; of no account where the regulation does not define it.</param>
    /// <param name="harSøkt">Whether the regulation defines søkt tilskudd.</param>
    /// <param name="beregnetØre">Beregnet tilskudd in øre. Where it is negative, the case is to be clarified.</param>
    /// <param name="delerRamme">Whether the award comes from dividing a frame; otherwise beregnet is awarded at once.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Konklusjon AvAlleFakta(
        Søknadsstatus status, bool avvises, bool skalRettes, bool hinder, long søktØre, bool harSøkt, long beregnetØre, bool delerRamme)
    {
        var søkt = harSøkt ? søktØre : 0;
        var known = harSøkt ? Beløpsstige.SøktKjent : 0;
        if (status == Søknadsstatus.Trukket)
        {
            return new Konklusjon(søkt, 0, 0, known | Awarded | Mark(Decisions.Utfall.Trukket));
        }

        if (avvises || (skalRettes && status == Søknadsstatus.IkkeRettet))
        {
            return new Konklusjon(søkt, 0, 0, known | Awarded | Mark(Decisions.Utfall.Avvist));
        }

        if (skalRettes)
        {
            return new Konklusjon(søkt, beregnetØre, 0, known | Beløpsstige.BeregnetKjent | Mark(Ventestatus.VenterPåRetting));
        }

        if (hinder || beregnetØre == 0)
        {
            return new Konklusjon(søkt, 0, 0, known | Awarded | Mark(Decisions.Utfall.Avslått));
        }

        if (beregnetØre < 0)
        {
            return new Konklusjon(søkt, beregnetØre, 0, known | Beløpsstige.BeregnetKjent | Mark(Ventestatus.TilAvklaring));
        }

        if (delerRamme)
        {
            return new Konklusjon(søkt, beregnetØre, 0, known | Beløpsstige.BeregnetKjent | VilkåreneOppfylt);
        }

        var utfall = !harSøkt || beregnetØre >= søktØre ? Decisions.Utfall.Innvilget : Decisions.Utfall.DelvisInnvilget;
        return new Konklusjon(søkt, beregnetØre, beregnetØre, known | Awarded | VilkåreneOppfylt | Mark(utfall));
    }
}
