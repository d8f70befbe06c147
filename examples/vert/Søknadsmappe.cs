using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Vert;

/// <summary>The 46 applications as a host may have them: rows from its own store, made into the typed inputs of the regulation.</summary>
internal sealed class Søknadsmappe
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "søknader");

    /// <summary>All applications of the folder.</summary>
    public IReadOnlyList<Rekrutteringstilskudd2018.Søknad> Les()
    {
        var skjønn = Rows("skjønn.csv").ToDictionary(r => (r["søknad"], r["tiltak"], r["spørsmål"]));
        var kommuner = Rows("kommune.csv").ToDictionary(
            r => r["søker"],
            r => new Rekrutteringstilskudd2018.Kommune(r["søker"], kommunenummer: r["kommunenummer"], navn: r["navn"]));
        var tiltak = Rows("tiltak.csv").ToLookup(r => r["søknad"], r => Tiltak(r, skjønn));
        return [.. Rows("søknad.csv").Select(r => Søknad(r, kommuner[r["søker"]], tiltak, skjønn))];
    }

    private static Rekrutteringstilskudd2018.Søknad Søknad(
        Dictionary<string, string> row,
        Rekrutteringstilskudd2018.Kommune kommune,
        ILookup<string, Rekrutteringstilskudd2018.Tiltak> tiltak,
        Dictionary<(string, string, string), Dictionary<string, string>> skjønn)
    {
        var id = row["søknad"];
        return new Rekrutteringstilskudd2018.Søknad(
            id,
            kommune,
            runde: int.Parse(row["runde"], CultureInfo.InvariantCulture),
            status: row["status"] switch
            {
                "trukket" => Søknadsstatus.Trukket,
                "ikke rettet" => Søknadsstatus.IkkeRettet,
                _ => Søknadsstatus.TilBehandling,
            },
            levert: Tidspunkt(row["levert"]),
            erUndertegnet: JaNei(row["er undertegnet"]),
            tiltakene: [.. tiltak[id]],
            harRekrutteringsvansker: Vurdert(skjønn, id, "", "har rekrutteringsvansker", JaNei),
            harManglendeStabilitet: Vurdert(skjønn, id, "", "har manglende stabilitet", JaNei),
            forventetMåloppnåelse: Vurdert(skjønn, id, "", "forventet måloppnåelse", svar => Svar<long>.Kjent(long.Parse(svar, CultureInfo.InvariantCulture))));
    }

    private static Rekrutteringstilskudd2018.Tiltak Tiltak(Dictionary<string, string> row, Dictionary<(string, string, string), Dictionary<string, string>> skjønn) => new(
        row["tiltak"],
        formål: Enum.Parse<Rekrutteringstilskudd2018.Formål>(row["formål"], ignoreCase: true),
        søktBeløp: Kroner.FraKroner(long.Parse(string.Concat(row["søkt beløp"].Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture)),
        gjelderNyopprettetAvtale: JaNei(row["gjelder nyopprettet avtale"]),
        harFåEllerIngenInnbyggerePåListen: JaNei(row["har få eller ingen innbyggere på listen"]),
        bidrarTilStabilitetOgRekruttering: Vurdert(skjønn, row["søknad"], row["tiltak"], "bidrar til stabilitet og rekruttering", JaNei));

    private static Skjønn<T> Vurdert<T>(
        Dictionary<(string, string, string), Dictionary<string, string>> skjønn, string søknad, string tiltak, string spørsmål, Func<string, Svar<T>> les) =>
        skjønn.TryGetValue((søknad, tiltak, spørsmål), out var row)
            ? new Skjønn<T>(les(row["svar"]), new Skjønnsgrunn(row["vurdert av"], row["begrunnelse"]))
            : default;

    private static Svar<bool> JaNei(string cell) => cell switch
    {
        "ja" => true,
        "nei" => false,
        _ => Svar<bool>.Mangler,
    };

    // Some rows give the day alone. The regulation decides whether the clock matters.
    private static Tidspunkt Tidspunkt(string cell)
    {
        var moment = DateTime.ParseExact(cell, ["dd.MM.yyyy", "dd.MM.yyyy 'kl.' HH.mm"], CultureInfo.InvariantCulture);
        var day = new Dato(moment.Year, moment.Month, moment.Day);
        return cell.Contains("kl.", StringComparison.Ordinal) ? new Tidspunkt(day, (moment.Hour * 60) + moment.Minute) : day;
    }

    private List<Dictionary<string, string>> Rows(string file)
    {
        using var reader = new CsvReader(
            new StreamReader(Path.Combine(_folder, file)),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", TrimOptions = TrimOptions.Trim });
        var rows = new List<Dictionary<string, string>>();
        reader.Read();
        reader.ReadHeader();
        while (reader.Read())
        {
            rows.Add(reader.HeaderRecord?.ToDictionary(name => name, name => reader.GetField(name) ?? "") ?? []);
        }

        return rows;
    }
}
