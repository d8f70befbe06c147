using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Regelverk.Cli.Hosting;

/// <summary>What is told beside the product: plain lines everywhere, tables and a sign of life where a person looks on.</summary>
internal sealed class ErrorConsole
{
    private readonly IoContext _io;
    private readonly bool _quiet;
    private readonly IAnsiConsole? _terminal;

    public ErrorConsole(IoContext io, bool quiet, bool colour)
    {
        _io = io;
        _quiet = quiet;
        if (io.ErrorIsTerminal)
        {
            _terminal = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(io.Error),
                ColorSystem = colour && io.ColourAllowed ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            });
        }
    }

    /// <summary>Something that must be told even to who wants quiet.</summary>
    public void Say(IEnumerable<string> lines) => _io.Say(lines);

    /// <summary>Something that is only nice to know.</summary>
    public void Remark(string line)
    {
        if (!_quiet)
        {
            _io.Say([line]);
        }
    }

    /// <summary>Rows under headings: a drawn table on a terminal, otherwise a plain line for each.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, Func<IReadOnlyList<string>, string> plain)
    {
        if (_terminal is null)
        {
            _io.Say(rows.Select(plain));
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        _terminal.Write(table);
    }

    /// <summary>Does something that may take time.</summary>
    public T Working<T>(string what, Func<T> work) =>
        _terminal is null || _quiet ? work() : _terminal.Status().Start(Markup.Escape(what), _ => work());
}
