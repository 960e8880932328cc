using CsCheck;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>One of a few values.</summary>
internal static class OneOf
{
    public static Gen<T> Of<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
