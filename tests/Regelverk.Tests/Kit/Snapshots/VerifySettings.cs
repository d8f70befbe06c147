#if !BRUK_VERIFY
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace VerifyTests;

/// <summary>Where a snapshot lies and what it is called.</summary>
public sealed class VerifySettings
{
    internal string? Directory { get; private set; }

    internal string? MethodName { get; private set; }

    internal string? ParametersText { get; private set; }

    internal IReadOnlyList<object?>? Parameters { get; private set; }

    /// <summary>The folder, seen from the test's source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>Another name than the test method's; a plain literal, so that dangling files can be told.</summary>
    public void UseMethodName(string name) => MethodName = name;

    /// <summary>The values of a theory's parameters, in order; written <c>_name=value</c>.</summary>
    public void UseParameters(params object?[] parameters) => Parameters = parameters;

    /// <summary>What stands for a theory's parameters; written <c>_text</c>.</summary>
    public void UseTextForParameters(string parametersText) => ParametersText = parametersText;
}

/// <summary>A comparison that starts when it is awaited.</summary>
public sealed class SettingsTask
{
    private readonly VerifySettings _settings;
    private readonly Func<VerifySettings, Task> _compare;
    private Task? _task;

    internal SettingsTask(VerifySettings settings, Func<VerifySettings, Task> compare)
    {
        _settings = settings;
        _compare = compare;
    }

    /// <inheritdoc cref="VerifySettings.UseDirectory"/>
    public SettingsTask UseDirectory(string directory) => With(s => s.UseDirectory(directory));

    /// <inheritdoc cref="VerifySettings.UseMethodName"/>
    public SettingsTask UseMethodName(string name) => With(s => s.UseMethodName(name));

    /// <inheritdoc cref="VerifySettings.UseParameters"/>
    public SettingsTask UseParameters(params object?[] parameters) => With(s => s.UseParameters(parameters));

    /// <inheritdoc cref="VerifySettings.UseTextForParameters"/>
    public SettingsTask UseTextForParameters(string parametersText) => With(s => s.UseTextForParameters(parametersText));

    /// <summary>The running comparison.</summary>
    public Task ToTask() => _task ??= _compare(_settings);

    /// <summary>Lets the comparison be awaited.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Lets a test return the comparison.</summary>
    public static implicit operator Task(SettingsTask settingsTask) => settingsTask.ToTask();

    private SettingsTask With(Action<VerifySettings> set)
    {
        set(_settings);
        return this;
    }
}
#endif
