using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>
/// The kept list as the page carries it from turn to turn, so that it need not be found anew for every move of a slider. It
/// belongs to one revision of one workspace; what does not read, or belongs to another, is found anew.
/// </summary>
internal static class CarriedList
{
    /// <summary>The list as a text.</summary>
    public static string Write(KeptList list, int revision) =>
        FormattableString.Invariant($"{revision};")
        + string.Join(
            ',',
            list.Entries.Select(entry =>
                FormattableString.Invariant($"{entry.Program.Digits}.{(int)entry.Tier}")
            )
        )
        + ";"
        + string.Join('|', list.StatedDivisions);

    /// <summary>The list of a text; null unless it belongs to the revision and every program is one of the specialties applied to.</summary>
    public static KeptList? Read(string text, int revision, Applicant applicant, ReferenceData data)
    {
        var parts = text.Split(';');
        if (
            parts.Length != 3
            || parts[1].Length == 0
            || !string.Equals(
                parts[0],
                revision.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
        )
        {
            return null;
        }

        var divisions = parts[2].Length == 0 ? [] : parts[2].Split('|');
        var entries = parts[1].Split(',').Select(entry => EntryOf(entry, applicant, data)).ToList();
        var known = data
            .Catalog.Programs.Select(program => program.Division)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return
            entries.TrueForAll(entry => entry is not null)
            && entries.Select(entry => entry!.Value.Program).Distinct().Count() == entries.Count
            && divisions.All(known.Contains)
            ? new KeptList([.. entries.Select(entry => entry!.Value)], divisions)
            : null;
    }

    private static ListEntry? EntryOf(string text, Applicant applicant, ReferenceData data)
    {
        var parts = text.Split('.');
        return
            parts.Length == 2
            && AcgmeCode.TryParse(parts[0], out var code)
            && data.Catalog.Find(code) is { } program
            && (
                string.Equals(program.Specialty, applicant.Specialty, StringComparison.Ordinal)
                || string.Equals(
                    program.Specialty,
                    applicant.Parallel?.Specialty,
                    StringComparison.Ordinal
                )
            )
            && Enum.TryParse<SignalTier>(parts[1], out var tier)
            && Enum.IsDefined(tier)
            ? new ListEntry(code, tier)
            : null;
    }
}
