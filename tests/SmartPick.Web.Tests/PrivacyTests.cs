using System.Collections.Concurrent;
using System.Diagnostics;

namespace SmartPick.Web.Tests;

/// <summary>After a guest's session nothing that was typed is left: not in logs of any level, not in traces, not in files, not in the database.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] Planted =
    [
        "Quetzalcoatl Heron",
        "Tumbleweed-on-Sea",
        "0805121130",
        "271828",
        "kumquat vermilion",
        "{\"smartpickProfile\"",
        "Zanzibar",
        // Said of somebody else, of an interview and of what matters to one: the partner, the notes, the criteria.
        "Ptarmigan Okapi",
        "3203821185",
        "aardvark in the call room",
        "Marzipan Weather",
        "Rhubarb at noon",
    ];

    [Fact]
    public async Task V06_Nothing_typed_is_left_in_logs_traces_files_or_the_database()
    {
        using var log = new RecordingLog();
        var traces = new ConcurrentQueue<string>();
        using var listener = Listen(traces);
        // A body that were buffered on disk would land here; a folder that does not exist makes that fail.
        Environment.SetEnvironmentVariable(
            "ASPNETCORE_TEMP",
            Path.Combine(AppContext.BaseDirectory, "no-temporary-files")
        );
        await using var server = new RunningServer { Log = log };
        using var guest = new Guest(server);

        await PlantedTalk.HoldAsync(guest, server);

        log.Lines.Count.ShouldBeGreaterThan(100, "the log was not listened to");
        traces.ShouldNotBeEmpty("the traces were not listened to");
        var stored = server.Stored;
        stored.ShouldContain("Institutions", Case.Sensitive, "the database was not read");
        foreach (var planted in Planted)
        {
            log.Lines.ShouldAllBe(
                line => !line.Contains(planted, StringComparison.OrdinalIgnoreCase),
                planted
            );
            traces.ShouldAllBe(
                line => !line.Contains(planted, StringComparison.OrdinalIgnoreCase),
                planted
            );
            stored.ShouldNotContain(planted, Case.Insensitive);
        }
    }

    private static ActivityListener Listen(ConcurrentQueue<string> traces)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                traces.Enqueue(
                    $"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} "
                        + string.Join(
                            ' ',
                            activity
                                .Events.SelectMany(happened => happened.Tags)
                                .Select(tag => $"{tag.Key}={tag.Value}")
                        )
                ),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
