using System.Text;

namespace SmartPick.Reference.Tests.Catalog;

/// <summary>A throw-away data folder with one good row in each file, to be spoiled by a test.</summary>
internal sealed class SmallDataFolder : IDisposable
{
    private const string Provenance = "source_id,as_of,confidence";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("data-");

    public SmallDataFolder()
    {
        Write(
            "sources.csv",
            "source_id,publisher,title,year,reached_through,url",
            "a,A,Title,2025,page,"
        );
        Write(
            "seasons.csv",
            $"season,name,running,note,{Provenance}",
            "2027,Now,true,,a,2026,high"
        );
        Write(
            "states.csv",
            $"state,name,division,region,south,north,west,east,{Provenance}",
            "KS,Kansas,West North Central,Midwest,36.99,40.01,-102.06,-94.58,a,2017,high"
        );
        Write(
            "specialties.csv",
            $"specialty,match_system,portal,preliminary_year,family,note,{Provenance}",
            "Art,nrmp,door,not_needed,medical,,a,2025,high"
        );
        Write(
            "usual_applications.csv",
            $"specialty,group,mean,low,high,note,{Provenance}",
            "Art,us_md,40,26,49,how,a,2025,high"
        );
        Write(
            "programs.csv",
            $"acgme_code,specialty,name,city,state,division,region,latitude,longitude,time_zone,military,{Provenance}",
            "0000000001,Art,One,Wichita,KS,West North Central,Midwest,37.69,-97.34,America/Chicago,false,a,2025,high",
            "0000000002,Art,Two,Topeka,KS,West North Central,Midwest,,,,false,a,2025,high"
        );
        Write(
            "signals.csv",
            $"specialty,season,gold,silver,single,home_away,carried_over,note,{Provenance}",
            "Art,2027,3,15,0,signal,false,,a,2026,high"
        );
        Write(
            "fees.csv",
            $"portal,season,from,to,amount_usd,basis,carried_over,{Provenance}",
            "door,2027,1,18,99,flat,false,a,2026,high",
            "door,2027,19,,18,each,false,a,2026,high"
        );
        Write(
            "fixed_fees.csv",
            $"key,season,amount_usd,applies_to,included,carried_over,note,{Provenance}",
            "entry,2027,70,all,20,false,,a,2026,high"
        );
        Write(
            "benchmarks.csv",
            $"evidence_id,specialty,applicant_type,year,metric,value,unit,people,{Provenance}",
            "a/art/us-md-senior/2025/match-rate,Art,US MD senior,2025,match_rate,71,percent,240,a,2025,high"
        );
    }

    public string Path => _folder.FullName;

    public static IReadOnlyList<string> Files { get; } =
    [
        "sources.csv",
        "seasons.csv",
        "states.csv",
        "specialties.csv",
        "usual_applications.csv",
        "programs.csv",
        "signals.csv",
        "fees.csv",
        "fixed_fees.csv",
        "benchmarks.csv",
    ];

    public string FileOf(string name) => System.IO.Path.Combine(Path, name);

    public void Replace(string name, string old, string @new)
    {
        var text = File.ReadAllText(FileOf(name));
        text.ShouldContain(old);
        File.WriteAllText(FileOf(name), text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void Append(string name, params IReadOnlyList<string> lines) =>
        File.AppendAllLines(FileOf(name), lines);

    public void WriteBytes(string name, byte[] bytes) => File.WriteAllBytes(FileOf(name), bytes);

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, params IReadOnlyList<string> lines) =>
        File.WriteAllText(FileOf(name), string.Join('\n', lines) + "\n", Encoding.UTF8);
}
