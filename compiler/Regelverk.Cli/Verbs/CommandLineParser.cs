using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Verbs;

/// <summary>What a command line came to: something to do, help, or what is wrong with it. Exactly one of the cases.</summary>
internal abstract record Request
{
    internal sealed record Run(Verb Verb, Options Options) : Request;

    internal sealed record Help(Verb? Verb) : Request;

    internal sealed record Version : Request;

    internal sealed record Wrong(Verb? Verb, Message Reason) : Request;
}

/// <summary>
/// Understands the command line. System.CommandLine splits it into verbs, options and values; what is said about mistakes is ours,
/// because the library says it in English and not in words that policy staff know.
/// </summary>
internal sealed class CommandLineParser
{
    private static readonly ParserConfiguration Plain = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private readonly IReadOnlyList<Verb> _verbs;
    private readonly Command _root = new("regelverk");
    private readonly Dictionary<Command, Verb> _commands = [];
    private readonly Dictionary<OptionName, Option<string[]>> _options = [];
    private readonly Argument<string[]> _files = new("FIL") { Arity = ArgumentArity.ZeroOrMore };

    public CommandLineParser(IReadOnlyList<Verb> verbs)
    {
        _verbs = verbs;
        AddOption(_root, OptionName.Help);
        AddOption(_root, OptionName.Version);
        AddOption(_root, OptionName.Language);
        foreach (var verb in verbs)
        {
            var command = new Command(verb.Name) { _files };
            foreach (var alias in verb.AllNames.Skip(1))
            {
                command.Aliases.Add(alias);
            }

            foreach (var option in verb.Options.Concat(OptionName.Common))
            {
                AddOption(command, option);
            }

            _root.Subcommands.Add(command);
            _commands.Add(command, verb);
        }
    }

    /// <summary>The language asked for, also where the rest of the command line is wrong.</summary>
    public static Language LanguageOf(IReadOnlyList<string> args) =>
        args.Zip(args.Skip(1)).Any(pair => OptionName.Language.AllNames.Contains(pair.First) && pair.Second == "en")
        || args.Any(a => OptionName.Language.AllNames.Any(n => a == n + "=en" || a == n + ":en"))
            ? Language.English
            : Language.Bokmål;

    /// <summary>Understands a command line.</summary>
    public Request Parse(IReadOnlyList<string> args)
    {
        var result = _root.Parse(args, Plain);
        var verb = _commands.GetValueOrDefault(result.CommandResult.Command);
        if (Given(result, OptionName.Help))
        {
            return new Request.Help(verb);
        }

        if (verb is null)
        {
            return Given(result, OptionName.Version) ? new Request.Version() : WithoutVerb(result);
        }

        try
        {
            return new Request.Run(verb, Understand(result, verb));
        }
        catch (WrongUsageException e)
        {
            return new Request.Wrong(verb, e.Reason);
        }
    }

    private Request WithoutVerb(ParseResult result)
    {
        var read = result.UnmatchedTokens.FirstOrDefault();
        return read switch
        {
            null => new Request.Wrong(null, UsageMessages.NoVerb),
            "hjelp" => new Request.Help(null),
            ['-', _, ..] => new Request.Wrong(null, UsageMessages.UnknownOption(read, null)),
            _ => new Request.Wrong(null, UsageMessages.UnknownVerb(read, NameMatch.Nearest(read, _verbs.Select(v => v.Name)))),
        };
    }

    private Options Understand(ParseResult result, Verb verb)
    {
        var files = result.GetValue(_files) ?? [];
        if (files.FirstOrDefault(f => f.Length > 1 && f[0] == '-') is { } unknown)
        {
            var known = verb.Options.Concat(OptionName.Common).SelectMany(o => o.AllNames);
            throw new WrongUsageException(UsageMessages.UnknownOption(unknown, NameMatch.Nearest(unknown.Split('=')[0], known)));
        }

        if (files.Length == 0)
        {
            throw new WrongUsageException(UsageMessages.NoFile);
        }

        if (files.Length > 1 && !verb.ManyFiles)
        {
            throw new WrongUsageException(UsageMessages.OneFile(files));
        }

        var source = ValueOf(result, OptionName.Source);
        var list = ValueOf(result, OptionName.List);
        var complaints = ValueOf(result, OptionName.Complaints);
        if (source is null && complaints is null && verb.Options.Contains(OptionName.Source))
        {
            throw new WrongUsageException(UsageMessages.OptionMissing(OptionName.Source.Name, "KILDE"));
        }

        var ruleFile = ValueOf(result, OptionName.RuleFile);
        if (ruleFile is null && verb.Options.Contains(OptionName.RuleFile))
        {
            throw new WrongUsageException(UsageMessages.OptionMissing(OptionName.RuleFile.Name, "FIL"));
        }

        if (files.Append(ruleFile).Append(source ?? list).Append(complaints).Concat(ValuesOf(result, OptionName.Earlier)).Concat(ValuesOf(result, OptionName.With)).Count(f => f == "-") > 1)
        {
            throw new WrongUsageException(UsageMessages.SeveralInputs);
        }

        var with = ValuesOf(result, OptionName.With);
        if (with.Count == 0 && verb.Options.Contains(OptionName.With))
        {
            throw new WrongUsageException(UsageMessages.OptionMissing(OptionName.With.Name, "FIL"));
        }

        var application = ValueOf(result, OptionName.Application);
        if (application is null && verb.Options.Contains(OptionName.Application))
        {
            throw new WrongUsageException(UsageMessages.OptionMissing(OptionName.Application.Name, "ID"));
        }

        var output = ValueOf(result, OptionName.OutputFile);
        if (output is null && verb.Options.Contains(OptionName.OutputFile))
        {
            throw new WrongUsageException(UsageMessages.OptionMissing(OptionName.OutputFile.Name, "UT"));
        }

        return new Options
        {
            Files = files,
            RuleFile = ruleFile ?? "",
            Source = source ?? list ?? "",
            Application = application,
            Against = ValueOf(result, OptionName.Against),
            With = with,
            Names = ValueOf(result, OptionName.Names),
            ReportFile = ValueOf(result, OptionName.ReportFile),
            NewFile = ValueOf(result, OptionName.NewFile),
            Format = FormatOf(result, verb),
            Language = LanguageOf(result),
            Nynorsk = Choose(result, OptionName.Målform, new Dictionary<string, bool> { ["bokmål"] = false, ["nynorsk"] = true }, false),
            Round = RoundOf(result),
            Frame = FrameOf(result),
            Draw = ValueOf(result, OptionName.Draw),
            Earlier = ValuesOf(result, OptionName.Earlier),
            Complaints = complaints,
            OutputFolder = ValueOf(result, OptionName.OutputFolder),
            OutputFile = output ?? "",
            Namespace = ValueOf(result, OptionName.Namespace),
            Quiet = Given(result, OptionName.Quiet),
            NoColour = Given(result, OptionName.NoColour),
            WarningsAsErrors = Given(result, OptionName.WarningsAsErrors),
            Provisional = Given(result, OptionName.Provisional),
            Interpret = Given(result, OptionName.Interpret),
            CheckOnly = Given(result, OptionName.CheckOnly),
            Borders = Given(result, OptionName.Borders),
            Mutants = Given(result, OptionName.Mutants),
            WithoutBadRows = Given(result, OptionName.WithoutBadRows),
            Year = verb.Options.Contains(OptionName.Year) ? YearOf(result) : 0,
        };
    }

    private Format FormatOf(ParseResult result, Verb verb) =>
        Choose(result, OptionName.Format, verb.Formats.ToDictionary(f => f.ToString().ToLowerInvariant(), f => f), Format.Tekst);

    private Language LanguageOf(ParseResult result) =>
        Choose(result, OptionName.Language, new Dictionary<string, Language> { ["nb"] = Language.Bokmål, ["en"] = Language.English }, Language.Bokmål);

    private T Choose<T>(ParseResult result, OptionName option, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        if (ValueOf(result, option) is not { } read)
        {
            return otherwise;
        }

        return choices.TryGetValue(read.ToLowerInvariant(), out var choice) ? choice : throw new WrongUsageException(UsageMessages.UnknownValue(option.Name, read, choices.Keys));
    }

    private int? RoundOf(ParseResult result)
    {
        if ((ValueOf(result, OptionName.Round) ?? ValueOf(result, OptionName.ListRound)) is not { } read)
        {
            return null;
        }

        return int.TryParse(read, NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : throw new WrongUsageException(UsageMessages.BadRound);
    }

    private int YearOf(ParseResult result)
    {
        var read = ValueOf(result, OptionName.Year) ?? throw new WrongUsageException(UsageMessages.OptionMissing(OptionName.Year.Name, OptionName.Year.Value ?? ""));
        return read.Length == 4 && int.TryParse(read, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : throw new WrongUsageException(UsageMessages.BadYear(read));
    }

    private Rational? FrameOf(ParseResult result)
    {
        if (ValueOf(result, OptionName.Frame) is not { } read)
        {
            return null;
        }

        var cell = CellReader.Read(read, new Verditype(Verdislag.Kroner));
        return cell.Value is Value.Number { Amount: { Sign: >= 0 } amount }
            ? amount
            : throw new WrongUsageException(UsageMessages.BadAmount(read, cell.Advice));
    }

    private bool Given(ParseResult result, OptionName option) =>
        _options.TryGetValue(option, out var known) && result.GetResult(known) is { Implicit: false };

    private string? ValueOf(ParseResult result, OptionName option)
    {
        if (!_options.TryGetValue(option, out var known) || result.GetResult(known) is not { Implicit: false } given)
        {
            return null;
        }

        if (given.IdentifierTokenCount > 1)
        {
            throw new WrongUsageException(UsageMessages.OptionTwice(option.Name));
        }

        return given.Tokens is [{ Value.Length: > 0 } value, ..] ? value.Value : throw new WrongUsageException(UsageMessages.ValueMissing(option.Name, option.Value ?? ""));
    }

    /// <summary>The values of an option that may stand several times, and have several values.</summary>
    private IReadOnlyList<string> ValuesOf(ParseResult result, OptionName option)
    {
        if (!_options.TryGetValue(option, out var known) || result.GetResult(known) is not { Implicit: false } given)
        {
            return [];
        }

        var values = given.Tokens.Select(t => t.Value).ToList();
        return values.Count >= given.IdentifierTokenCount && values.All(v => v.Length > 0) ? values : throw new WrongUsageException(UsageMessages.ValueMissing(option.Name, option.Value ?? ""));
    }

    // The same option object serves all verbs. Nothing is refused by the library, so that it is refused in our words.
    private void AddOption(Command command, OptionName option)
    {
        if (!_options.TryGetValue(option, out var known))
        {
            known = new Option<string[]>(option.Name, [.. option.AllNames.Skip(1)])
            {
                Arity = option.Value is null ? ArgumentArity.Zero : ArgumentArity.ZeroOrMore,
                AllowMultipleArgumentsPerToken = option == OptionName.Earlier || option == OptionName.With,
            };
            _options.Add(option, known);
        }

        command.Options.Add(known);
    }

    private sealed class WrongUsageException(Message reason) : Exception
    {
        public Message Reason { get; } = reason;
    }
}
