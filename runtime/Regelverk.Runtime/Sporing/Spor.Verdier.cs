using System;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <content>What has a value by itself: what is written, given or defined.</content>
public abstract partial class Spor
{
    /// <summary>A value written in the file.</summary>
    internal sealed class Konstant : Spor
    {
        public Konstant(Sporsted sted, string tekst, Verditype type, Verdi verdi)
            : base(sted, tekst, type, false, NothingInside, Verdisvar.Av(verdi ?? throw new ArgumentNullException(nameof(verdi))))
        {
        }
    }

    /// <summary>«beregnes ikke: «…»».</summary>
    internal sealed class IkkeBeregnet : Spor
    {
        public IkkeBeregnet(Sporsted sted, string tekst, Verditype type, Hjemmel hjemmel, string hvorfor)
            : base(sted, tekst, type, false, NothingInside, Verdisvar.BeregnesIkke(hvorfor ?? throw new ArgumentNullException(nameof(hvorfor)), hjemmel ?? throw new ArgumentNullException(nameof(hjemmel))))
        {
        }
    }

    /// <summary>A rate.</summary>
    internal sealed class Satsen : Spor
    {
        public Satsen(Sporsted sted, string tekst, Sats sats)
            : base(sted, tekst, (sats ?? throw new ArgumentNullException(nameof(sats))).Type, false, NothingInside, sats.Svar) => Sats = sats;

        public Sats Sats { get; }
    }

    /// <summary>A fact.</summary>
    internal sealed class Faktum : Spor
    {
        public Faktum(Sporsted sted, string tekst, Opplyst opplyst)
            : base(sted, tekst, (opplyst ?? throw new ArgumentNullException(nameof(opplyst))).Opplysning.Type, opplyst.Opplysning.Taushetsbelagt, NothingInside, opplyst.Svar) =>
            Opplyst = opplyst;

        public Opplyst Opplyst { get; }

        public Opplysning Opplysning => Opplyst.Opplysning;
    }

    /// <summary>A name that the rules define.</summary>
    internal sealed class Navn : Spor
    {
        public Navn(Sporsted sted, string tekst, Definert definert)
            : base(sted, tekst, (definert ?? throw new ArgumentNullException(nameof(definert))).Type, definert.Skjult, NothingInside, definert.Svar) => Definert = definert;

        public Definert Definert { get; }
    }

    /// <summary>The deadline of the round in hand.</summary>
    internal sealed class Fristen : Spor
    {
        public Fristen(Sporsted sted, string tekst)
            : base(sted, tekst, Verditype.Tidspunkt, false, NothingInside, Moment(sted.Rot.Frist))
        {
        }

        /// <summary>As it is written; null where it is not known.</summary>
        public Tidspunkt? Oppgitt => Sted.Rot.Frist;

        // A deadline without a clock ends with its day, so the moment itself is known.
        private static Verdisvar Moment(Tidspunkt? deadline) => deadline is { } known
            ? Verdisvar.Av(Verdi.Av(new Tidspunkt(known.Dato, known.Minutt ?? Tidspunkt.SisteMinutt)))
            : Verdisvar.Mangler;
    }
}
