using System.Globalization;
using SmartPick.Platform;
using SmartPick.Platform.People;

namespace SmartPick.Web.Features.People;

/// <summary>What a mentee needs, seen by themselves alone.</summary>
public sealed partial class NeedsPage
{
    private const int MostInterests = 3;

    /// <summary>How strong an interest is whose strength was left open.</summary>
    private const int UsualStrength = 50;

    private const string NearPeer = "near-peer";
    private const string PastTraining = "past-training";

    private static readonly (string, string)[] Kinds =
    [
        (NearPeer, "Near-peers only"),
        (PastTraining, "Past training only"),
    ];

    private MenteeAnswers Answers { get; set; } = new();

    private int? Version { get; set; }

    private string? Stage { get; set; }

    private string? Zone { get; set; }

    private HomeProgram? Home { get; set; }

    private string? Kind =>
        Answers.WantsNearPeer switch
        {
            true => NearPeer,
            false => PastTraining,
            _ => null,
        };

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        await LoadAsync();
        var said = Said();
        var failures = await new AllOrNone(Db).DoAsync(
            [
                () => SayStageAsync(Stage),
                () => SayZoneAsync(Zone),
                SayHomeAsync,
                async () =>
                    (
                        await new SaveMenteeProfile(Db, Time, Data!).DoAsync(
                            Who,
                            said,
                            Number("version"),
                            Cancellation
                        )
                    ).Failures,
            ],
            Cancellation
        );
        if (failures.Count > 0)
        {
            Answers = said;
            Zone = OrNull("zone");
            Refuse(failures);
            return;
        }

        await LoadAsync();
        Message = "Saved.";
    }

    /// <inheritdoc/>
    protected override Task ReadAsync() => IsPost ? Task.CompletedTask : LoadAsync();

    private async Task<IReadOnlyList<Failure>> SayHomeAsync() =>
        Home is { SaidBySchool: false } home && Context.Request.Form.ContainsKey("home")
            ? (
                await new SayHomeProgram(Db, Time, Data!).DoAsync(
                    Who,
                    null,
                    home.Specialty,
                    Field("home") switch
                    {
                        "yes" => true,
                        "no" => false,
                        _ => null,
                    },
                    Cancellation
                )
            ).Failures
            : [];

    private async Task LoadAsync()
    {
        var mine = await new ReadOwn(Db).DoAsync(Who, Cancellation);
        (Answers, Version, Stage, Zone) = (
            mine.Mentee?.Answers ?? new MenteeAnswers(),
            mine.Mentee?.Version,
            mine.Stage,
            mine.TimeZone
        );
        Home = Answers.Interests is [var first, ..]
            ? await new ReadHomeProgram(Db).DoAsync(Who, first, Cancellation)
            : null;
    }

    private MenteeAnswers Said()
    {
        var interests = Context
            .Request.Form["interest"]
            .Zip(Context.Request.Form["strength"])
            .Where(pair => !string.IsNullOrEmpty(pair.First))
            .Take(MostInterests)
            .Select(pair => (Specialty: pair.First!, Strength: StrengthOf(pair.Second)))
            .OrderByDescending(interest => interest.Strength)
            .ToList();
        return Answers with
        {
            Needs = Many("needs"),
            Interests = [.. interests.Select(interest => interest.Specialty)],
            Strengths = [.. interests.Select(interest => interest.Strength)],
            Manner = MannerOf(Answers.Manner, talk: true, style: true),
            WantsNearPeer = Field("kind") switch
            {
                NearPeer => true,
                PastTraining => false,
                _ => null,
            },
            MustOffer = Many("mustOffer"),
            Programs = Lines("programs"),
            Projects = Lines("projects"),
            IsLooking = true,
        };
    }

    private static int StrengthOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? UsualStrength
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var strength)
            ? strength
        : 0;
}
