using System.Globalization;
using SmartPick.Platform;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Reference;
using SmartPick.Web.Features.Accounts;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.People;

/// <summary>A page about people: one form, for whoever is signed in, with the words there are to choose from.</summary>
public abstract class PeoplePage : AccountPage
{
    /// <summary>The words, specialties and programs; null while the server has none.</summary>
    protected ReferenceData? Data { get; private set; }

    /// <summary>The database.</summary>
    protected PlatformDb Db => The<PlatformDb>();

    /// <summary>The clock.</summary>
    protected TimeProvider Time => The<TimeProvider>();

    /// <summary>Listed mentors, as this node read them last.</summary>
    protected MentorShelf Shelf => The<MentorShelf>();

    /// <summary>What was chosen of several; empty before anything was.</summary>
    protected string[] Many(string name) =>
        IsPost
            ?
            [
                .. Context
                    .Request.Form[name]
                    .OfType<string>()
                    .Where(value => value.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>What was chosen or typed; null for nothing.</summary>
    protected string? OrNull(string name) =>
        Field(name).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>True for a box that was ticked.</summary>
    protected bool IsTicked(string name) => Field(name).Length > 0;

    /// <summary>A whole number; null for nothing, and -1 for what is none, which every check refuses.</summary>
    protected int? Number(string name) =>
        OrNull(name) is not { } text ? null
        : int.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : -1;

    /// <summary>The lines, or the words between commas, of a text.</summary>
    protected string[] Lines(string name) =>
        [
            .. Field(name)
                .Split(
                    ['\n', '\r', ','],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Stores the stage of the form, if it names another one than stands, from today on.</summary>
    /// <param name="stands">What stands now.</param>
    protected async Task<IReadOnlyList<Failure>> SayStageAsync(string? stands) =>
        OrNull("stage") is { } stage && !string.Equals(stage, stands, StringComparison.Ordinal)
            ? (
                await new ChangeStage(Db, Time).DoAsync(
                    Who,
                    stage,
                    DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime),
                    Cancellation
                )
            ).Failures
            : [];

    /// <summary>Stores the time zone of the form, if it asked for one and another was said.</summary>
    /// <param name="stands">What stands now.</param>
    protected async Task<IReadOnlyList<Failure>> SayZoneAsync(string? stands) =>
        Context.Request.Form.ContainsKey("zone")
        && !string.Equals(OrNull("zone"), stands, StringComparison.Ordinal)
            ? (await new SayTimeZone(Db).DoAsync(Who, OrNull("zone"), Cancellation)).Failures
            : [];

    /// <summary>The answers on how somebody likes to talk, with those of the form put over those that stood.</summary>
    /// <param name="before">What stood.</param>
    /// <param name="talk">True when the form asked for channels, rhythm and hours.</param>
    /// <param name="style">True when the form asked for values and style.</param>
    protected Manner MannerOf(Manner before, bool talk, bool style)
    {
        var said = before;
        if (talk)
        {
            said = said with
            {
                Channels = Many("channels"),
                Cadence = OrNull("cadence"),
                Hours = Many("hours"),
                AsynchronousIsFine = IsTicked("asynchronous"),
            };
        }

        return style
            ? said with
            {
                Values = Many("values"),
                Styles =
                [
                    .. Data!
                        .Mentoring.Vocabulary.Styles.Select(scale => OrNull("style-" + scale.Id))
                        .OfType<string>(),
                ],
            }
            : said;
    }

    /// <inheritdoc/>
    protected override async Task TurnAsync()
    {
        Data = await The<ReferenceShelf>().DataAsync(Cancellation);
        if (Data is null)
        {
            Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        await base.TurnAsync();
        if (Context.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            // With 404 the framework would throw away this page and what it says.
            Context.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
