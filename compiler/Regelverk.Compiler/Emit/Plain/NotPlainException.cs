using System;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>The rules use something that whole numbers of 64 bits cannot carry exactly. They are then compiled for exact fractions only.</summary>
/// <param name="what">What it is.</param>
internal sealed class NotPlainException(string what) : Exception(what);
