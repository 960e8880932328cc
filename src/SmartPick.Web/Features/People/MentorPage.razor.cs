using System.Globalization;
using Microsoft.AspNetCore.Components;
using SmartPick.Platform;
using SmartPick.Platform.People;

namespace SmartPick.Web.Features.People;

/// <summary>A mentor's profile in five short steps; each is stored by itself, so that it can be begun between two cases and ended another day.</summary>
public sealed partial class MentorPage
{
    private static readonly (string Key, string Name, string Lead)[] Steps =
    [
        (
            "offer",
            "What you offer",
            "Two minutes. Nothing is shown to anybody until the last step says so."
        ),
        ("whom", "For whom", "How many, and from where. You can change it any day."),
        ("talk", "How and when", "So that nobody asks you for what you do not do."),
        ("style", "Your way", "Mentees answer the same questions; who answers alike fits better."),
        (
            "know",
            "Whom you know",
            "Introductions you would honestly make, and what you would talk about."
        ),
    ];

    /// <summary>The step; the first when it is none.</summary>
    [Parameter]
    public string? Step { get; set; }

    private int Place =>
        Math.Max(
            0,
            Array.FindIndex(Steps, step => string.Equals(step.Key, Step, StringComparison.Ordinal))
        );

    private MentorAnswers Answers { get; set; } = new();

    private int? Version { get; set; }

    private string? Stage { get; set; }

    private string? Zone { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        await LoadAsync();
        var said = Said();
        var version = Number("version");
        MentorProfile? saved = null;
        var failures = await new AllOrNone(Db).DoAsync(
            [
                () => SayStageAsync(Stage),
                () => SayZoneAsync(Zone),
                async () =>
                {
                    var profile = await new SaveMentorProfile(Db, Time, Data!).DoAsync(
                        Who,
                        said,
                        version,
                        Cancellation
                    );
                    saved = profile.IsDone ? profile.Value : null;
                    return profile.Failures;
                },
            ],
            Cancellation
        );
        if (failures.Count > 0)
        {
            // What was typed stays; of what was changed elsewhere the newest version goes along.
            Answers = said;
            Zone = OrNull("zone");
            Refuse(failures);
            return;
        }

        if (Command is "next" && Place + 1 < Steps.Length)
        {
            GoTo(AddressOf(Place + 1));
            return;
        }

        (Answers, Version) = (saved!.Answers, saved.Version);
        Message = saved.Answers.IsListed
            ? "Saved. You are shown to people who look for a mentor."
            : "Saved. You are not shown to anybody yet: the last step turns that on.";
    }

    /// <inheritdoc/>
    protected override Task ReadAsync() => IsPost ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        var mine = await new ReadOwn(Db).DoAsync(Who, Cancellation);
        (Answers, Version, Stage, Zone) = (
            mine.Mentor?.Answers ?? new MentorAnswers(),
            mine.Mentor?.Version,
            mine.Stage,
            mine.TimeZone
        );
    }

    private MentorAnswers Said() =>
        Steps[Place].Key switch
        {
            "offer" => Answers with
            {
                Fields = Many("field"),
                YearMatched = Number("yearMatched"),
                Supports = Many("supports"),
            },
            "whom" => Answers with
            {
                Capacity = Number("capacity") ?? -1,
                IsPaused = IsTicked("paused"),
                TakesOtherSchools = IsTicked("otherSchools"),
                VolunteersForNoHome = IsTicked("noHome"),
            },
            "talk" => Answers with { Manner = MannerOf(Answers.Manner, talk: true, style: false) },
            "style" => Answers with { Manner = MannerOf(Answers.Manner, talk: false, style: true) },
            _ => Answers with
            {
                Programs = Lines("programs"),
                Projects = Lines("projects"),
                Struggles = Many("struggles"),
                About = OrNull("about"),
                IsListed = IsTicked("listed"),
            },
        };

    private static string AddressOf(int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{PeopleAddress.Mentor}/{Steps[place].Key}");
}
