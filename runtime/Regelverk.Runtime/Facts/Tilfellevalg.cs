using System.Collections.Generic;

namespace Regelverk.Runtime.Facts;

/// <summary>
/// Chooses among the cases of a definition. The value is known if every case that is still possible gives the same one. Order never matters: two
/// cases that certainly apply with different values are a conflict. The default value has seen no case.
/// </summary>
/// <remarks>
/// Each case is given once, «ellers» last; one that certainly does not apply may be left out of <see cref="Med"/>, but then <see cref="MedVilkår"/> must be told its guard
/// if there is an «ellers».
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public readonly struct Tilfellevalg<T>
{
    private readonly Opptelling _vilkår;
    private readonly Svar<T> _første;
    private readonly Svar<T> _sikkert;
    private readonly int _mulige;
    private readonly int _sikre;
    private readonly bool _erLike;
    private readonly bool _erKonflikt;
    private readonly bool _harEllers;
    private readonly Kunnskap _hinder;

    private Tilfellevalg(
        Opptelling vilkår, Svar<T> første, Svar<T> sikkert, int mulige, int sikre, bool erLike, bool erKonflikt, bool harEllers, Kunnskap hinder)
    {
        _vilkår = vilkår;
        _første = første;
        _sikkert = sikkert;
        _mulige = mulige;
        _sikre = sikre;
        _erLike = erLike;
        _erKonflikt = erKonflikt;
        _harEllers = harEllers;
        _hinder = hinder;
    }

    /// <summary>Whether «ellers» applies: where no other case does, so it is possible as long as no guard is certainly ja.</summary>
    public Sannhet EllersGjelder => _vilkår.Ingen;

    /// <summary>The value, or why there is none.</summary>
    public Svar<T> Verdi
    {
        get
        {
            if (_mulige == 0)
            {
                return Svar<T>.Uten(Kunnskap.UtenVerdi);
            }

            if (_erKonflikt)
            {
                return Svar<T>.Uten(Kunnskap.Konflikt);
            }

            if (_sikre == 1 && _mulige == 1)
            {
                return _første;
            }

            // Something must be sure to apply: else «no case applies» is still possible, and a value given now could be taken back.
            return (_sikre > 0 || _harEllers) && _erLike ? _første : Svar<T>.Uten(_hinder);
        }
    }

    /// <summary>One more case.</summary>
    /// <param name="gjelder">Whether it applies; ja for a case without a guard.</param>
    /// <param name="verdi">Its value; not looked at where it certainly does not apply.</param>
    public Tilfellevalg<T> Med(Sannhet gjelder, Svar<T> verdi) => MedVilkår(gjelder).Possible(gjelder, verdi, hasOtherwise: false);

    /// <summary>The guard of a case that certainly does not apply, without its value.</summary>
    /// <param name="gjelder">Whether it applies.</param>
    public Tilfellevalg<T> MedVilkår(Sannhet gjelder) =>
        new(_vilkår.Med(gjelder), _første, _sikkert, _mulige, _sikre, _erLike, _erKonflikt, _harEllers, _hinder);

    /// <summary>The last case, «ellers».</summary>
    /// <param name="verdi">Its value; not looked at where another case certainly applies.</param>
    public Tilfellevalg<T> MedEllers(Svar<T> verdi) => Possible(EllersGjelder, verdi, hasOtherwise: true);

    private Tilfellevalg<T> Possible(Sannhet applies, Svar<T> value, bool hasOtherwise)
    {
        if (applies.ErNei)
        {
            return this;
        }

        var isFirst = _mulige == 0;
        var isSure = applies.ErJa;
        var isKnownAndSure = isSure && value.ErKjent;
        return new Tilfellevalg<T>(
            _vilkår,
            isFirst ? value : _første,
            isKnownAndSure && !_sikkert.ErKjent ? value : _sikkert,
            _mulige + 1,
            _sikre + (isSure ? 1 : 0),
            value.ErKjent && (isFirst || (_erLike && Same(value, _første))),
            _erKonflikt || (isKnownAndSure && _sikkert.ErKjent && !Same(value, _sikkert)),
            hasOtherwise,
            Gravest(Gravest(_hinder, applies.Kunnskap), value.Kunnskap));
    }

    private static bool Same(Svar<T> a, Svar<T> b) => EqualityComparer<T>.Default.Equals(a.Verdi, b.Verdi);

    // What is known is no obstacle; it lies below them all.
    private static Kunnskap Gravest(Kunnskap a, Kunnskap b) => b > a ? b : a;
}
