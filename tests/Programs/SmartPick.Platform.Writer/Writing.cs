using System.Data.Common;
using System.Globalization;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Writer;

/// <summary>
/// Writes one thing after the other, each of three rows in one transaction, over connections as the product opens them. Without the product's own tables: it is started hundreds of times
/// and should write soon.
/// </summary>
internal static class Writing
{
    /// <summary>How long to wait when the store does not answer, in milliseconds.</summary>
    private const int BetweenTries = 20;

    private static readonly string Text = new('t', 200);

    /// <summary>Writes until it is killed.</summary>
    public static int Run(StorePlace place, Func<DbConnection> connect)
    {
        while (true)
        {
            var id = Guid.CreateVersion7().ToString();
            try
            {
                Write(connect, id);
            }
            catch (Exception exception) when (place.TroubleOf(exception) is { } trouble)
            {
                Console.WriteLine(trouble.Code);
                Thread.Sleep(BetweenTries);
                continue;
            }

            Console.WriteLine(id);
        }
    }

    private static void Write(Func<DbConnection> connect, string id)
    {
        using var connection = connect();
        connection.Open();
        using var transaction = connection.BeginTransaction();
        for (var table = 1; table <= 3; table++)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // The names are this file's own.
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"INSERT INTO \"Written{table}\" VALUES ('{id}', '{Text}')"
            );
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
