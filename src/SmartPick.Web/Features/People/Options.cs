using SmartPick.Engine.Mentors;
using SmartPick.Platform.People;
using SmartPick.Reference;

namespace SmartPick.Web.Features.People;

/// <summary>What the forms about people offer to choose from.</summary>
internal static class Options
{
    public static IEnumerable<(string Value, string Text)> Needs(ReferenceData data) =>
        data.Mentoring.Vocabulary.Needs.Select(need => (need.Id, need.Label));

    public static IEnumerable<(string Value, string Text)> Supports(ReferenceData data) =>
        Of(data.Mentoring.Vocabulary.Supports);

    public static IEnumerable<(string Value, string Text)> Values(ReferenceData data) =>
        Of(data.Mentoring.Vocabulary.Values);

    public static IEnumerable<(string Value, string Text)> Channels(ReferenceData data) =>
        Of(data.Mentoring.Vocabulary.Channels);

    public static IEnumerable<(string Value, string Text)> Struggles(ReferenceData data) =>
        Of(data.People.Struggles);

    public static IEnumerable<(string Value, string Text)> Origins(ReferenceData data) =>
        data.People.Origins.Select(word => (word.Key, word.Name));

    public static IEnumerable<(string Value, string Text)> Cadences(ReferenceData data) =>
        data.Mentoring.Vocabulary.Cadences.Select(cadence => (cadence.Id, cadence.Label));

    public static IEnumerable<(string Value, string Text)> Specialties(ReferenceData data) =>
        data.Catalog.Specialties.Select(specialty => (specialty.Name, specialty.Name));

    /// <summary>Specialties and subspecialties.</summary>
    public static IEnumerable<(string Value, string Text)> Fields(ReferenceData data) =>
        data
            .Catalog.Specialties.Select(specialty => specialty.Name)
            .Concat(data.Mentoring.Vocabulary.Closeness.Rows.Select(row => row.Field))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => (name, name));

    public static IEnumerable<(string Value, string Text)> States(ReferenceData data) =>
        data
            .States.Values.OrderBy(state => state.Name, StringComparer.Ordinal)
            .Select(state => (state.Code, state.Name));

    public static IEnumerable<(string Value, string Text)> Stages() =>
        Stage.All.Select(stage => (stage.ToString(), StageText(stage.ToString())));

    /// <summary>Parts of the week.</summary>
    public static IEnumerable<(string Value, string Text)> Hours(string day) =>
        WeekParts.PartsOfDay.Select(part => ($"{day}-{part.Key}", part.Name));

    /// <summary>A stage as a person reads it.</summary>
    public static string StageText(string stage) =>
        stage.EndsWith("-research", StringComparison.Ordinal)
            ? $"Research or gap year after {stage[..^"-research".Length]}"
        : stage is "unknown" ? "stage not said"
        : stage is "fellow" ? "Fellow"
        : stage is "faculty" ? "Faculty"
        : stage;

    private static IEnumerable<(string Value, string Text)> Of(IEnumerable<Word> words) =>
        words.Select(word => (word.Id, word.Label));
}
