using System;
using System.Runtime.CompilerServices;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Decisions;

/// <summary>What the rules say of one application, without the grounds: an outcome, or what it waits for. 32 bytes; it allocates nothing.</summary>
public readonly partial struct Konklusjon : IEquatable<Konklusjon>
{
    // The lowest bits of the marks say which amounts are known, as in Beløpsstige. Above them: whether the conditions are met, the outcome + 1 and the
    // status + 1, each 0 where there is none. One number for all of it, because a struct of more than four fields is no longer kept in registers.
    private const int KjenteBeløp = Beløpsstige.SøktKjent | Beløpsstige.BeregnetKjent | Beløpsstige.TildeltKjent;
    private const int VilkåreneOppfylt = 8;
    private const int UtfallShift = 8;
    private const int StatusShift = 16;
    private const int Choice = 0xFF;

    // In øre; 0 where not known, so that equal conclusions have equal fields.
    private readonly long _søkt;
    private readonly long _beregnet;
    private readonly long _tildelt;
    private readonly int _merker;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Konklusjon(long søkt, long beregnet, long tildelt, int merker)
    {
        _søkt = søkt;
        _beregnet = beregnet;
        _tildelt = tildelt;
        _merker = merker;
    }

    private Konklusjon(int merker, Kroner? søkt, Kroner? beregnet, Kroner? tildelt)
        : this(
            Beløpsstige.Øre(søkt),
            Beløpsstige.Øre(beregnet),
            Beløpsstige.Øre(tildelt),
            merker
                | Beløpsstige.Kjent(søkt, Beløpsstige.SøktKjent)
                | Beløpsstige.Kjent(beregnet, Beløpsstige.BeregnetKjent)
                | Beløpsstige.Kjent(tildelt, Beløpsstige.TildeltKjent))
    {
    }

    /// <summary>The outcome; null while it waits for something (see <see cref="Status"/>), and for a granted application before the frame is divided.</summary>
    public Utfall? Utfall => ((_merker >> UtfallShift) & Choice) is var choice && choice != 0 ? (Utfall)(choice - 1) : null;

    /// <summary>What it waits for; null where nothing is missing.</summary>
    public Ventestatus? Status => ((_merker >> StatusShift) & Choice) is var choice && choice != 0 ? (Ventestatus)(choice - 1) : null;

    /// <summary>The amounts.</summary>
    public Beløpsstige Beløp => new(_søkt, _beregnet, _tildelt, _merker & KjenteBeløp);

    /// <summary>Whether the material conditions are met, so that the application takes part in the division.</summary>
    public bool OppfyllerVilkårene => (_merker & VilkåreneOppfylt) != 0;

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(Konklusjon a, Konklusjon b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Konklusjon a, Konklusjon b) => !a.Equals(b);

    /// <summary>Ended without an award: avvist, avslått or trukket.</summary>
    /// <param name="utfall">The outcome.</param>
    /// <param name="søkt">Søkt tilskudd; null where unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is one that gives an award.</exception>
    public static Konklusjon Avsluttet(Utfall utfall, Kroner? søkt) => utfall is Decisions.Utfall.Innvilget or Decisions.Utfall.DelvisInnvilget
        ? throw new ArgumentOutOfRangeException(nameof(utfall))
        : new Konklusjon(Mark(utfall), søkt, Kroner.Zero, Kroner.Zero);

    /// <summary>Waiting for something.</summary>
    /// <param name="status">What for.</param>
    /// <param name="søkt">Søkt tilskudd; null where unknown.</param>
    /// <param name="beregnet">Beregnet tilskudd; null where unknown.</param>
    public static Konklusjon Venter(Ventestatus status, Kroner? søkt, Kroner? beregnet) =>
        new(Mark(status), søkt, beregnet, null);

    /// <summary>The conditions are met.</summary>
    /// <param name="søkt">Søkt tilskudd; null where the regulation does not define it.</param>
    /// <param name="beregnet">Beregnet tilskudd; null where the frame itself is shared.</param>
    /// <param name="delerRamme">Whether the award comes from dividing a frame; otherwise beregnet is awarded at once.</param>
    /// <exception cref="ArgumentNullException">Nothing is awarded at once, and there is no frame.</exception>
    public static Konklusjon Oppfyller(Kroner? søkt, Kroner? beregnet, bool delerRamme)
    {
        if (delerRamme)
        {
            return new Konklusjon(VilkåreneOppfylt, søkt, beregnet, null);
        }

        var award = beregnet ?? throw new ArgumentNullException(nameof(beregnet));
        return new Konklusjon(VilkåreneOppfylt | Mark(Utfallet(award, søkt ?? award)), søkt, award, award);
    }

    /// <summary>What an award makes of an application that meets the conditions. Measured against what was applied for: a partial refusal is a refusal, with a duty to give grounds.</summary>
    /// <param name="tildelt">The award.</param>
    /// <param name="søkt">What was applied for.</param>
    public static Utfall Utfallet(Kroner tildelt, Kroner søkt) =>
        tildelt.Sign == 0 ? Decisions.Utfall.Avslått : tildelt >= søkt ? Decisions.Utfall.Innvilget : Decisions.Utfall.DelvisInnvilget;

    /// <summary>The conclusion after the division. Where søkt is not known, the award is measured against beregnet; where there is neither, any award is all there was to get.</summary>
    /// <param name="tildelt">The award.</param>
    /// <exception cref="InvalidOperationException">The application does not take part in a division.</exception>
    public Konklusjon Fordelt(Kroner tildelt) => OppfyllerVilkårene
        ? new Konklusjon(VilkåreneOppfylt | Mark(Utfallet(tildelt, Beløp.Søkt ?? Beløp.Beregnet ?? tildelt)), Beløp.Søkt, Beløp.Beregnet, tildelt)
        : throw new InvalidOperationException("Søknaden er ikke med i fordelingen.");

    /// <inheritdoc/>
    public bool Equals(Konklusjon other) =>
        _søkt == other._søkt && _beregnet == other._beregnet && _tildelt == other._tildelt && _merker == other._merker;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Konklusjon other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Beløp.GetHashCode() * 397) ^ _merker);

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

    private static int Mark(Utfall utfall) => ((int)utfall + 1) << UtfallShift;

    private static int Mark(Ventestatus status) => ((int)status + 1) << StatusShift;
}
