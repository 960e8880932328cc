using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Reference.Mentors.Rounds;

namespace SmartPick.Platform.Rounds;

/// <summary>One run with the names of its people.</summary>
/// <param name="Run">The run.</param>
/// <param name="Round">Its round.</param>
/// <param name="Report">What it brings about, people by their ids.</param>
/// <param name="Names">Names by those ids; who left has none.</param>
public sealed record RunView(
    RoundRun Run,
    CohortRound Round,
    RoundDocument Report,
    IReadOnlyDictionary<string, string> Names
)
{
    /// <summary>A person's name.</summary>
    /// <param name="id">The id of the report.</param>
    public string NameOf(string id) => Names.GetValueOrDefault(id, Person.Left);
}

/// <summary>Reads one run, for an administrator to look through before publishing.</summary>
/// <param name="db">The database.</param>
public sealed class ReadRun(PlatformDb db)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="runId">Which.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<RunView>> DoAsync(Who who, Guid runId, CancellationToken cancellation)
    {
        var run = await db.Set<RoundRun>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == runId, cancellation)
            .ConfigureAwait(false);
        if (run is null)
        {
            return Errors.NoRun;
        }

        var found = await db.AdministeredAsync(who, run.RoundId, cancellation)
            .ConfigureAwait(false);
        if (!found.IsDone)
        {
            return Errors.NoRun;
        }

        var people = await db.Set<Person>()
            .Where(person =>
                db.Set<Enrolment>()
                    .Any(row => row.RoundId == run.RoundId && row.PersonId == person.Id)
                || db.Set<RoundMatch>()
                    .Any(pair =>
                        pair.RoundId == run.RoundId
                        && (pair.MenteeId == person.Id || pair.MentorId == person.Id)
                    )
            )
            .Select(person => new { person.Id, person.Name })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return new RunView(
            run,
            found.Value,
            JsonSerializer.Deserialize<RoundDocument>(run.Report, RunRound.Json)!,
            people.ToDictionary(
                person => OfEngine.IdOf(person.Id),
                person => person.Name,
                StringComparer.Ordinal
            )
        );
    }
}
