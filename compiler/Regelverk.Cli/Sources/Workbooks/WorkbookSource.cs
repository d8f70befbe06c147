using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DocumentFormat.OpenXml.Packaging;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>Reads applications from a workbook with one sheet where a folder has one CSV file.</summary>
internal static class WorkbookSource
{
    private const long MostLettersInPart = 100_000_000;

    /// <summary>The tables of a workbook, or null where a message says why there are none.</summary>
    /// <param name="shown">The file, as the user knows it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="ordning">The regulation, which says what sheets there can be.</param>
    /// <param name="log">Where messages go.</param>
    /// <param name="lenience">What may lack.</param>
    public static SourceTables? Read(string shown, byte[] bytes, Ordning ordning, InputLog log, Lenience lenience)
    {
        if (WorkbookContainer.Problem(shown, bytes) is { } problem)
        {
            log.Add(problem);
            return null;
        }

        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MostLettersInPart });
            if (document.WorkbookPart is null)
            {
                log.Add(WorkbookDiagnostics.Broken(shown));
                return null;
            }

            var workbook = new Workbook(document.WorkbookPart);
            var sheets = workbook.Sheets.Select(sheet => Offered(shown, sheet.Name, sheet.Part, workbook)).ToArray();
            var tables = new SourceRoles(new WorkbookSheets(shown), ordning, log, lenience).Read(sheets);
            return tables is null ? null : tables with { Files = [new SourceFile(shown[(shown.LastIndexOf('/') + 1)..], Fingerprint.Of(bytes))] };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What the reader of packages throws for a damaged or hostile file is as varied as the files; to the user they are one thing.
            log.Add(WorkbookDiagnostics.Broken(shown));
            return null;
        }
    }

    private static OfferedTable Offered(string shown, string name, WorksheetPart part, Workbook workbook)
    {
        var place = $"{shown}, ark «{Shown.Text(name)}»";
        return new OfferedTable(name, place, name, (reach, log) => new SheetTable(place, reach, log).Of(new SheetReader(workbook).Read(part)));
    }
}
