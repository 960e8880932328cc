namespace SmartPick.Cli.Tests;

/// <summary>Markets and results in a temporary folder of their own.</summary>
internal sealed class MarketFolder : IDisposable
{
    private const string SmallText =
        "r 1 10 11\nr 2 10\nr 3 11 10\nc 7 4 5 10 11 11 10 10 -1\np 10 2 4 2 1 3 5\np 11 1 3 5 4 1\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-match-");

    /// <summary>The market of the design that has no stable matching.</summary>
    public string WithoutStable =>
        Write("none.txt", "r s h1 h2\nc c d1 d2 h1 h2\np h1 1 d1 s\np h2 1 s d2\n");

    /// <summary>A small market with a couple, as text.</summary>
    public string Small => Write("small.txt", SmallText);

    /// <summary>A result of <see cref="Small"/> in which 2 and 10 would rather be together.</summary>
    public string UnstableResult => Write("unstable.txt", "m 1\nr 1 10\nr 3 11\nr 4 10\n");

    /// <summary>A market with everything in it, as CSV.</summary>
    public string Advanced
    {
        get
        {
            Write(
                "advanced/applicants.csv",
                "applicant,choices\nann,rad (city lake)\nbob,city nowhere\ncy,rad\n"
            );
            Write(
                "advanced/programs.csv",
                "program,quota,parity,ranks\nrad,1,,ann cy fay\ncity,2,even,bob ann fay\nlake,1,,fay gus ann\nprelim,1,,cy ann\nsurgery,1,,ann\nidle,2,,\nnowhere,1,,\n"
            );
            Write(
                "advanced/couples.csv",
                "couple,first,second,pairs\nc,fay,gus,rad lake; city lake; nowhere lake; lake -1\n"
            );
            Write(
                "advanced/supplemental.csv",
                "applicant,advanced_program,choices\nann,rad,prelim nowhere surgery\nfay,rad,prelim\n"
            );
            Write("advanced/reversions.csv", "donor,receiver,seats\nidle,city,1\n");
            return New("advanced");
        }
    }

    /// <summary>Its result, as JSON.</summary>
    public string AdvancedResult
    {
        get
        {
            var file = New("advanced.json");
            CommandRun.Of("match", Advanced, "--out", file).ExitCode.ShouldBe(0);
            return file;
        }
    }

    public const string DonorId = "idle";

    public const string AdvancedCoupleMember = "fay";

    /// <summary>A path in the folder.</summary>
    public string New(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file.</summary>
    public string Write(string name, string text)
    {
        var path = New(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Names of everything in the folder.</summary>
    public IEnumerable<string> Names =>
        _folder
            .EnumerateFileSystemInfos()
            .Select(entry => entry.Name)
            .Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
