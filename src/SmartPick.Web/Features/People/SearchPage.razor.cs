using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Health;
using SmartPick.Platform.People;

namespace SmartPick.Web.Features.People;

/// <summary>Looks for people who can help; before anything is asked, those who fit best.</summary>
public sealed partial class SearchPage
{
    private const string NearPeer = "near-peer";
    private const string PastTraining = "past-training";

    private static readonly (string, string)[] Kinds =
    [
        (NearPeer, "Near-peers: students, residents, fellows"),
        (PastTraining, "Past training"),
    ];

    private PeopleQuery Query { get; set; } = new();

    private FoundPeople? Found { get; set; }

    private IReadOnlyDictionary<Guid, Reliability> Reliable { get; set; } =
        new Dictionary<Guid, Reliability>();

    private int PageNumber { get; set; } = 1;

    private string? Kind =>
        Query.NearPeer switch
        {
            true => NearPeer,
            false => PastTraining,
            _ => null,
        };

    private string? ProgramName =>
        Query.Programs is [var code]
        && AcgmeCode.TryParse(code, out var parsed)
        && Data!.Catalog.Find(parsed) is { } program
            ? $"{program.Name}, {program.City}"
            : null;

    /// <inheritdoc/>
    protected override Task PostAsync()
    {
        // A gap's button names the need, the program, the specialty and perhaps who in one value.
        var (need, program, specialty, kind) = Field("for").Split(':', 4) switch
        {
            [var n, var p, var s] => (n, p, s, string.Empty),
            [var n, var p, var s, var k] => (n, p, s, k),
            _ => (Field("need"), Field("program").Trim(), Field("specialty"), Field("kind")),
        };
        Query = new PeopleQuery
        {
            Specialty = specialty.Length > 0 ? specialty : null,
            Need = need.Length > 0 ? need : null,
            Support = OrNull("support"),
            Struggle = OrNull("struggle"),
            State = OrNull("state"),
            Programs = program.Length > 0 ? [program] : [],
            NearPeer = kind switch
            {
                NearPeer => true,
                PastTraining => false,
                _ => null,
            },
            AtADistance = IsTicked("distance"),
            Name = OrNull("name"),
        };
        PageNumber =
            int.TryParse(Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && page is > 0 and < 10_000
                ? page
                : 1;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        if (IsPost)
        {
            var found = await new FindPeople(Db, Time, Data!, Shelf).DoAsync(
                Who,
                Query,
                PageNumber,
                Cancellation
            );
            if (!found.IsDone)
            {
                Refuse(found.Failures);
                return;
            }

            Found = found.Value;
        }
        else
        {
            Found = await new SuggestPeople(Db, Time, Data!, Shelf).WithOthersAsync(
                Who,
                Cancellation
            );
        }

        Reliable = await new ReadReliability(Db, The<MentorshipRules>()).OfAsync(
            [.. Found.People.Select(person => person.PersonId)],
            Cancellation
        );
    }

    private string Heading(FoundPeople found) =>
        !IsPost ? "Whom you might ask first"
        : found.Total == 1 ? "One person can be asked"
        : string.Create(CultureInfo.InvariantCulture, $"{found.Total:N0} people can be asked");
}
