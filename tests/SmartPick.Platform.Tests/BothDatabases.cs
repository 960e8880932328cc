namespace SmartPick.Platform.Tests;

/// <summary>Says of a theory that it runs on each database: its first argument is the <see cref="DatabaseKind"/>.</summary>
internal sealed class BothDatabases : TheoryData<DatabaseKind>
{
    public BothDatabases()
    {
        Add(DatabaseKind.Sqlite);
        Add(DatabaseKind.Postgres);
    }
}
