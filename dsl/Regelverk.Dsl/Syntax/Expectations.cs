using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Dsl.Syntax;

/// <summary>Tells what could have stood at a place in a few words that a person thinks in: «et vilkår», not the forty words that a condition may begin with.</summary>
internal static class Expectations
{
    private const int Most = 5;

    private static readonly string[] ValueStarts =
    [
        "et tall", "«kr»", "en dato", "en måned", "«ja»", "«nei»", "«(»", "«det laveste av»", "«det høyeste av»", "«summen av»", "«den høyeste»", "«den laveste»", "«antall»",
        "et begrep", "et navn", "«den delen av»", "«perioden»", "et antall", "«antall dager i året som»", "«antall dager i året»", "«antall dager i»",
    ];

    private static readonly string[] ConditionStarts = ["«ikke»", "«minst»", "«høyst»", "«nøyaktig»", "«alle»", "«ingen»", "«ingen av»", .. ValueStarts];

    private static readonly string[] Units = ["«kroner»", "«krone»", "«øre»", "«prosent»", "«%»", "«tusen»", "«million»", "«millioner»", "«milliard»", "«milliarder»"];

    private static readonly string[] TimeUnits = ["«dag»", "«dager»", "«uke»", "«uker»", "«måned»", "«måneder»", "«år»"];

    private static readonly string[] Signs = ["«+»", "«−»", "«×»", "«/»", "«–»"];

    private static readonly string[] Tests = ["«er»", "«ikke»", "«er ikke»", "«ikke er»"];

    private static readonly string[] TimeWords = ["«tidligst»", "«senest»", "«før»", "«etter»"];

    private static readonly string[] VagueWords = ["«over»", "«under»", "«mellom»", "«innen»", "«opp»"];

    public static Message EndOfLine { get; } = new("slutten av linjen", "the end of the line");

    /// <summary>What was expected, the likeliest first.</summary>
    public static IReadOnlyList<Message> Of(IEnumerable<string> labels)
    {
        var left = labels.Where(l => l != "«.»").ToList();
        var first = new List<Message>();
        Group(left, l => l.Contains("«)»"), ["«)»"], new Message("«)»", "«)»"), first);
        Group(left, l => l.Contains("«nøyaktig»"), ConditionStarts, new Message("et vilkår", "a condition"), first);
        Group(left, l => l.Contains("«summen av»"), ValueStarts, new Message("et beløp, et tall eller et navn", "an amount, a number or a name"), first);
        Group(left, l => TimeWords.All(l.Contains), TimeWords, new Message("«tidligst», «senest», «før» eller «etter»", "«tidligst», «senest», «før» or «etter»"), first);
        Group(left, l => l.Contains("«er»"), Tests, new Message("«er» og det verdien skal sammenlignes med", "«er» and what the value is to be compared with"), first);
        var last = new List<Message>();
        Group(left, l => Units.All(l.Contains), Units, new Message("en enhet som «kroner»", "a unit such as «kroner»"), last);
        Group(left, l => Signs.Any(l.Contains), Signs, new Message("et regnetegn", "an arithmetic sign"), last);
        Group(left, l => l.Contains(EndOfLine.Nb), [EndOfLine.Nb], EndOfLine, last);
        left.RemoveAll(VagueWords.Contains);
        if (TimeUnits.All(left.Contains) && left.Count > TimeUnits.Length)
        {
            // After any number a length of time may begin; where it must, the words alone would not say so.
            left.RemoveAll(TimeUnits.Contains);
        }

        if (left.Contains("«og»") || left.Contains("«hvis»"))
        {
            // After a whole condition or value, these may stand, but are hardly what was forgotten.
            left.RemoveAll(l => l is "«:»" or "«av»");
        }

        Message[] all = [.. first, .. left.Distinct().Select(l => new Message(l, InEnglish(l))), .. last];
        return all.Length > Most ? [.. all.Take(Most), new Message("noe annet", "something else")] : all;
    }

    private static void Group(List<string> left, Func<List<string>, bool> applies, string[] labels, Message name, List<Message> shown)
    {
        if (applies(left))
        {
            left.RemoveAll(labels.Contains);
            shown.Add(name);
        }
    }

    private static string InEnglish(string label) => label switch
    {
        "et navn" => "a name",
        "et begrep" => "a concept («begrep»)",
        "et ja/nei-navn" => "a «ja/nei» name",
        "en verdi" => "a value",
        "et tall" => "a number",
        "et antall" => "a count",
        "en dato" => "a date",
        "en måned" => "a month",
        "en bokstav" => "a letter",
        "en tekst i «»" => "a text in «»",
        _ => label,
    };
}
