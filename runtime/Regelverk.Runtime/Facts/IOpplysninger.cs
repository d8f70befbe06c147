using System.Collections.Generic;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Facts;

/// <summary>
/// The facts of one thing (søker and søknad together, or one listed part), asked by name. Names of begreper and facts are the first form declared in the rule
/// file, and a fact is only asked as the type it is declared with. A fact that is not given is missing.
/// </summary>
public interface IOpplysninger
{
    /// <summary>The id of the application, or of the part within it.</summary>
    string Id { get; }

    /// <summary>A fact of type ja/nei.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<bool> JaNei(string begrep, string opplysning);

    /// <summary>A fact of type heltall.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<long> Heltall(string begrep, string opplysning);

    /// <summary>A fact of type tall or prosent; 8 % is 2/25.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<Brøk> Tall(string begrep, string opplysning);

    /// <summary>A fact of type kroner.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<Kroner> Kroner(string begrep, string opplysning);

    /// <summary>A fact of type dato.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<Dato> Dato(string begrep, string opplysning);

    /// <summary>A fact of type tidspunkt.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<Tidspunkt> Tidspunkt(string begrep, string opplysning);

    /// <summary>A fact of type måned.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<Måned> Måned(string begrep, string opplysning);

    /// <summary>A fact of type periode.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<Periode> Periode(string begrep, string opplysning);

    /// <summary>A fact of type «én av», spelt as declared.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<string> Kode(string begrep, string opplysning);

    /// <summary>A fact of type tekst.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Svar<string> Tekst(string begrep, string opplysning);

    /// <summary>Who answered a skjønn, and why; null where that is not told.</summary>
    /// <param name="begrep">The begrep it is about.</param>
    /// <param name="opplysning">Its name.</param>
    Skjønnsgrunn? Skjønnsgrunn(string begrep, string opplysning);

    /// <summary>The listed parts; null where they are not known, empty where there are none.</summary>
    /// <param name="begrep">The begrep of the parts.</param>
    IReadOnlyList<IOpplysninger>? Liste(string begrep);
}
