using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Market;

namespace SmartPick.Bench;

/// <summary>
/// Prints what the model promises and what seasons keep, for the same people with the lists they make and with SmartPick's, under
/// an assumption on positions, and checks a correction fitted on some seasons on others:
/// <c>--table promises [seasons] [positions_by_interviews]</c>.
/// </summary>
internal static class PromiseTable
{
    private const int UsualSeasons = 16;
    private const int Threads = 2;
    private const int Parts = 5;

    // Two sets of seasons that nothing else uses.
    private static readonly Seed Fitted = new(7);
    private static readonly Seed Checked = new(8);

    public static int Print(string? seasons, string? power)
    {
        var folder = DataFolder.Locate(null);
        var data = ReferenceData.Load(folder).Value!;
        var input = MarketFolder.Read(folder, data, new Dictionary<AcgmeCode, int>()).Value!;
        var count = seasons is null ? UsualSeasons : Number<int>(seasons);
        if (power is not null)
        {
            input = input with
            {
                Assumptions = input.Assumptions.With(
                    SeasonKeys.PositionsByInterviews,
                    Number<double>(power)
                ),
            };
        }

        var usual = NationalMarket.Create(input, Scenario.AsItIs);
        var settings = ListSettings.Of(input.Assumptions, Threads);
        var (map, made) = ListEquilibrium.FirstLists(usual, data.PickingRules, settings);
        var users = AdvisedLists.ForSome(map, made, settings.FewUsers);
        var aimed = usual.With(users);
        var fitted = new PromiseSample(users, usual, aimed, Fitted, count);
        var checks = new PromiseSample(users, usual, aimed, Checked, count);
        Say(
            $"| type | people | usual: model | held | kept | shift | aimed: archetype | model | held | kept | shift | of aim (se) |"
        );
        Say($"|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var type in Enum.GetValues<ApplicantType>())
        {
            PrintType(type, fitted.Of(type));
            PrintType(type, checks.Of(type));
        }

        foreach (var type in Enum.GetValues<ApplicantType>())
        {
            PrintCheck(type, fitted.Of(type), checks.Of(type));
        }

        return 0;
    }

    private static void PrintType(ApplicantType type, IReadOnlyList<PersonFate> people)
    {
        var (usual, aimed) = (PromiseShift.Of(people, false), PromiseShift.Of(people, true));
        var se = Math.Sqrt(
            (usual.StandardError * usual.StandardError)
                + (aimed.StandardError * aimed.StandardError)
        );
        Say(
            $"| {type.DisplayName()} | {people.Count} | {Mean(people, one => one.Usual.Model):0.0} | {Mean(people, one => one.Usual.Held):0.0} | {Mean(people, one => one.Usual.Kept):0.0} | {usual.Logits:0.00} | {Mean(people, one => one.Archetype):0.0} | {Mean(people, one => one.Aimed.Model):0.0} | {Mean(people, one => one.Aimed.Held):0.0} | {Mean(people, one => one.Aimed.Kept):0.0} | {aimed.Logits:0.00} | {aimed.Logits - usual.Logits:0.00} ({se:0.00}) |"
        );
    }

    /// <summary>The shift of one set of seasons on the people of the other, by fifths of the model's chance.</summary>
    private static void PrintCheck(
        ApplicantType type,
        IReadOnlyList<PersonFate> fitted,
        IReadOnlyList<PersonFate> people
    )
    {
        var shift = PromiseShift.Of(fitted, true).Logits;
        var ordered = people.OrderBy(one => one.Aimed.Model).ToList();
        for (var part = 0; part < Parts; part++)
        {
            var own = ordered[(part * ordered.Count / Parts)..((part + 1) * ordered.Count / Parts)];
            var error =
                100
                * Math.Sqrt(
                    own.Sum(one =>
                    {
                        var chance = PromiseShift.Shifted(one.Aimed.Model, shift);
                        return chance * (1 - chance);
                    })
                )
                / own.Count;
            Say(
                $"{type.DisplayName()}, fifth {part + 1}: model {Mean(own, one => one.Aimed.Model):0.0}, shifted by {shift:0.00} {Mean(own, one => PromiseShift.Shifted(one.Aimed.Model, shift)):0.0} (luck {error:0.0}), kept {Mean(own, one => one.Aimed.Kept):0.0}"
            );
        }
    }

    private static double Mean(IReadOnlyList<PersonFate> people, Func<PersonFate, double> figure) =>
        100 * people.Average(figure);

    private static T Number<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static void Say(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
