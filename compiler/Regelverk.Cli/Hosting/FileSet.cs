using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Regelverk.Cli.Hosting;

/// <summary>One file to be written.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Content">All of it.</param>
internal sealed record OutputFile(string Name, byte[] Content);

/// <summary>Writes several files as one: either all of them stand there whole, or the folder is as it was.</summary>
internal static class FileSet
{
    /// <summary>Writes the files into a folder, which is made if it is missing.</summary>
    /// <exception cref="IOException">A file cannot be written; nothing is changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written in; nothing is changed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the files were put in place; nothing is changed.</exception>
    public static void Write(string folder, IReadOnlyList<OutputFile> files, CancellationToken cancellation)
    {
        var undo = new Stack<Action>();
        try
        {
            CreateFolder(folder, undo);
            var working = Path.Combine(folder, ".regelverk-" + Path.GetRandomFileName());
            Directory.CreateDirectory(working);
            undo.Push(() => Directory.Delete(working, recursive: true));
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                File.WriteAllBytes(Path.Combine(working, file.Name), file.Content);
            }

            cancellation.ThrowIfCancellationRequested();
            foreach (var name in files.Select(f => f.Name))
            {
                Replace(Path.Combine(working, name), Path.Combine(folder, name), Path.Combine(working, name + ".old"), undo);
            }

            Directory.Delete(working, recursive: true);
        }
        catch
        {
            while (undo.TryPop(out var step))
            {
                UndoQuietly(step);
            }

            throw;
        }
    }

    // What stopped the writing may stop one step back as well; the others are still taken, and the first cause is what is reported.
    private static void UndoQuietly(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static void Replace(string from, string to, string kept, Stack<Action> undo)
    {
        if (File.Exists(to))
        {
            File.Move(to, kept);
            undo.Push(() => File.Move(kept, to));
        }

        File.Move(from, to);
        undo.Push(() => File.Delete(to));
    }

    private static void CreateFolder(string folder, Stack<Action> undo)
    {
        var missing = new Stack<string>();
        for (var at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing.Push(at);
        }

        foreach (var path in missing)
        {
            Directory.CreateDirectory(path);
            undo.Push(() => Directory.Delete(path));
        }
    }
}
