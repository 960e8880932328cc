using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.People;
using SmartPick.Platform.Sqlite;
using SmartPick.Platform.Storage;

namespace SmartPick.Cli.Tests;

/// <summary>Backup, restore and jobs from the command line, on SQLite; what they promise is tested on both databases where it is made.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-cli-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Store => File("store.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_backup_goes_into_another_store_and_only_on_demand_over_one()
    {
        await MakeAsync();

        CommandRun
            .Of("backup", File("b.zip"), "--store", Store)
            .ShouldBeDone()
            .Out.ShouldContain("Wrote 1 rows");
        CommandRun
            .Of("restore", File("b.zip"), "--store", File("new.db"))
            .ShouldBeDone()
            .Out.ShouldContain(File("new.db"));
        CommandRun
            .Of("restore", File("b.zip"), "--store", Store)
            .ShouldBeRefused()
            .Error.ShouldContain("--replace");
        CommandRun.Of("restore", File("b.zip"), "--store", Store, "--replace").ShouldBeDone();
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_a_line_and_leaves_nothing()
    {
        CommandRun
            .Of("backup", File("b.zip"), "--store", Store)
            .ShouldBeRefused()
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldContain("nothing to back up");
        System.IO.File.Exists(File("b.zip")).ShouldBeFalse();
        System.IO.File.Exists(Store).ShouldBeFalse();

        await System.IO.File.WriteAllTextAsync(File("text.zip"), "hello", Stop);
        CommandRun
            .Of("restore", File("text.zip"), "--store", Store)
            .ShouldBeRefused()
            .Error.ShouldContain("damaged");
        System.IO.File.Exists(Store).ShouldBeFalse();

        await MakeAsync();
        CommandRun
            .Of("backup", Path.Combine(File("store.db"), "b.zip"), "--store", Store)
            .ShouldBeRefused()
            .Error.ShouldContain("could not be written");
        CommandRun.Of("jobs", "--store", File("none.db")).ShouldBeRefused();
        System.IO.File.Exists(File("none.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_given_up_is_listed_and_tried_again_on_demand()
    {
        await MakeAsync();
        CommandRun
            .Of("jobs", "--store", Store)
            .ShouldBeDone()
            .Out.ShouldContain("No job was given up");
        Job job;
        await using (var db = new SqlitePlace(Store).Open())
        {
            await MailQueue.AddAsync(
                db,
                TimeProvider.System,
                "held",
                "ada@example.org",
                "Hello",
                "Dear Ada",
                Stop
            );
            job = db.Set<Job>().Local.Single();
            job.GivenUpAt = TimeProvider.System.GetUtcNow();
            job.Problem = "it may have been sent";
            await db.SaveChangesAsync(Stop);
        }

        CommandRun.Of("jobs", "--store", Store).ShouldBeDone().Out.ShouldContain($"{job.Id}  ");
        CommandRun.Of("jobs", "--store", Store, "--again", job.Id.ToString()).ShouldBeDone();
        CommandRun
            .Of("jobs", "--store", Store, "--again", job.Id.ToString())
            .ShouldBeRefused()
            .Error.ShouldContain("No job with this id");
    }

    private async Task MakeAsync()
    {
        var place = new SqlitePlace(Store);
        (await new PrepareStore(place, TimeProvider.System).DoAsync(Stop)).IsDone.ShouldBeTrue();
        await using var db = place.Open();
        db.Add(new Person { Id = Ids.New(TimeProvider.System), Name = "Ada" });
        await db.SaveChangesAsync(Stop);
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);
}
