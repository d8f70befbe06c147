using System;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Decisions;

/// <summary>What the rules say of one application, without the grounds: an outcome, or what it waits for. It allocates nothing.</summary>
public readonly struct Konklusjon : IEquatable<Konklusjon>
{
    private Konklusjon(Utfall? utfall, Ventestatus? status, Beløpsstige beløp, bool oppfyllerVilkårene)
    {
        Utfall = utfall;
        Status = status;
        Beløp = beløp;
        OppfyllerVilkårene = oppfyllerVilkårene;
    }

    /// <summary>The outcome; null while it waits for something (see <see cref="Status"/>), and for a granted application before the frame is divided.</summary>
    public Utfall? Utfall { get; }

    /// <summary>What it waits for; null where nothing is missing.</summary>
    public Ventestatus? Status { get; }

    /// <summary>The amounts.</summary>
    public Beløpsstige Beløp { get; }

    /// <summary>Whether the material conditions are met, so that the application takes part in the division.</summary>
    public bool OppfyllerVilkårene { get; }

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(Konklusjon a, Konklusjon b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Konklusjon a, Konklusjon b) => !a.Equals(b);

    /// <summary>
    /// Decides by the precedence trukket › avvist › avslått › til avklaring › granted. While it is open whether the application is avvist,
    /// nothing lower is certain: a new fact would overturn it.
    /// </summary>
    /// <param name="status">What has happened to the application outside the rules.</param>
    /// <param name="avvisning">The rules of «avvises», each ja where it stands in the way.</param>
    /// <param name="retting">The rules of «skal rettes», each ja where something is to be corrected.</param>
    /// <param name="hinder">The material rules («gis», «kan gis», «avslås»), each ja where it stands in the way.</param>
    /// <param name="søkt">Søkt tilskudd; null where the regulation does not define it.</param>
    /// <param name="beregnet">Beregnet tilskudd.</param>
    /// <param name="plassen">Whether the place in the division is known; ja where nothing orders the applications.</param>
    /// <param name="delerRamme">Whether the award comes from dividing a frame; otherwise beregnet is awarded at once.</param>
    public static Konklusjon Av(
        Søknadsstatus status,
        Opptelling avvisning,
        Opptelling retting,
        Opptelling hinder,
        Svar<Kroner>? søkt,
        Svar<Kroner> beregnet,
        bool plassen,
        bool delerRamme)
    {
        if (status == Søknadsstatus.Trukket)
        {
            return Avsluttet(Decisions.Utfall.Trukket, Known(søkt));
        }

        if (avvisning.Ja > 0 || (status == Søknadsstatus.IkkeRettet && retting.Ja > 0))
        {
            return Avsluttet(Decisions.Utfall.Avvist, Known(søkt));
        }

        var isRefused = hinder.Ja > 0 || (beregnet.ErKjent && beregnet.Verdi.Sign == 0);
        var isFormOpen = avvisning.Ukjent > 0 || retting.Ukjent > 0;
        if (!isFormOpen && retting.Ja > 0)
        {
            return Venter(Ventestatus.VenterPåRetting, Known(søkt), Known(beregnet));
        }

        if (!isFormOpen && isRefused)
        {
            return Avsluttet(Decisions.Utfall.Avslått, Known(søkt));
        }

        // What the refusal settles asks for no more facts: only avvist or avslått is open then.
        var isMatterOpen = !isRefused && (hinder.Ukjent > 0 || !beregnet.ErKjent || beregnet.Verdi.Sign < 0 || søkt is { ErKjent: false } || !plassen);
        return isFormOpen || isMatterOpen
            ? Venter(Ventestatus.TilAvklaring, Known(søkt), Known(beregnet))
            : Oppfyller(Known(søkt), beregnet.Verdi, delerRamme);
    }

    /// <summary>Ended without an award: avvist, avslått or trukket.</summary>
    /// <param name="utfall">The outcome.</param>
    /// <param name="søkt">Søkt tilskudd; null where unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is one that gives an award.</exception>
    public static Konklusjon Avsluttet(Utfall utfall, Kroner? søkt) => utfall is Decisions.Utfall.Innvilget or Decisions.Utfall.DelvisInnvilget
        ? throw new ArgumentOutOfRangeException(nameof(utfall))
        : new Konklusjon(utfall, null, new Beløpsstige(søkt, Kroner.Zero, Kroner.Zero), false);

    /// <summary>Waiting for something.</summary>
    /// <param name="status">What for.</param>
    /// <param name="søkt">Søkt tilskudd; null where unknown.</param>
    /// <param name="beregnet">Beregnet tilskudd; null where unknown.</param>
    public static Konklusjon Venter(Ventestatus status, Kroner? søkt, Kroner? beregnet) =>
        new(null, status, new Beløpsstige(søkt, beregnet, null), false);

    /// <summary>The conditions are met.</summary>
    /// <param name="søkt">Søkt tilskudd; null where the regulation does not define it.</param>
    /// <param name="beregnet">Beregnet tilskudd.</param>
    /// <param name="delerRamme">Whether the award comes from dividing a frame; otherwise beregnet is awarded at once.</param>
    public static Konklusjon Oppfyller(Kroner? søkt, Kroner beregnet, bool delerRamme) => delerRamme
        ? new Konklusjon(null, null, new Beløpsstige(søkt, beregnet, null), true)
        : new Konklusjon(Utfallet(beregnet, søkt ?? beregnet), null, new Beløpsstige(søkt, beregnet, beregnet), true);

    /// <summary>What an award makes of an application that meets the conditions. Measured against what was applied for: a partial refusal is a refusal, with a duty to give grounds.</summary>
    /// <param name="tildelt">The award.</param>
    /// <param name="søkt">What was applied for.</param>
    public static Utfall Utfallet(Kroner tildelt, Kroner søkt) =>
        tildelt.Sign == 0 ? Decisions.Utfall.Avslått : tildelt >= søkt ? Decisions.Utfall.Innvilget : Decisions.Utfall.DelvisInnvilget;

    /// <summary>The conclusion after the division. Where søkt is not known, the award is measured against beregnet.</summary>
    /// <param name="tildelt">The award.</param>
    /// <exception cref="InvalidOperationException">The application does not take part in a division.</exception>
    public Konklusjon Fordelt(Kroner tildelt) => OppfyllerVilkårene && Beløp.Beregnet is { } beregnet
        ? new Konklusjon(Utfallet(tildelt, Beløp.Søkt ?? beregnet), null, new Beløpsstige(Beløp.Søkt, beregnet, tildelt), true)
        : throw new InvalidOperationException("Søknaden er ikke med i fordelingen.");

    /// <inheritdoc/>
    public bool Equals(Konklusjon other) =>
        Utfall == other.Utfall && Status == other.Status && Beløp == other.Beløp && OppfyllerVilkårene == other.OppfyllerVilkårene;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Konklusjon other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Utfall.GetHashCode() * 397) ^ Status.GetHashCode()) * 397) ^ Beløp.GetHashCode());

    /// <summary>The outcome in words, or what it waits for: «delvis innvilget», «til avklaring».</summary>
    public override string ToString() => Utfall switch
    {
        Decisions.Utfall.Innvilget => "innvilget",
        Decisions.Utfall.DelvisInnvilget => "delvis innvilget",
        Decisions.Utfall.Avslått => "avslått",
        Decisions.Utfall.Avvist => "avvist",
        Decisions.Utfall.Trukket => "trukket",
        _ => Status switch
        {
            Ventestatus.VenterPåRetting => "venter på retting",
            Ventestatus.TilAvklaring => "til avklaring",
            _ => "oppfyller vilkårene; tilskuddet er ikke fordelt ennå",
        },
    };

    private static Kroner? Known(Svar<Kroner>? amount) => amount is { ErKjent: true } known ? known.Verdi : null;
}
