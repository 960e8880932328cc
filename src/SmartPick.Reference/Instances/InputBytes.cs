namespace SmartPick.Reference.Instances;

/// <summary>Takes the bytes of a file or of standard input; one that cannot be read is a problem, not an exception.</summary>
internal static class InputBytes
{
    /// <summary>The bytes, or why there are none.</summary>
    /// <param name="path">The file, as it will be named in problems; "-" for standard input.</param>
    /// <param name="standardInput">Opens standard input.</param>
    /// <param name="expected">What was expected.</param>
    public static (byte[]? Bytes, Problem? Problem) Take(
        string path,
        Func<Stream> standardInput,
        string expected
    )
    {
        try
        {
            if (!string.Equals(path, InstanceFile.StandardInput, StringComparison.Ordinal))
            {
                return (File.ReadAllBytes(path), null);
            }

            using var stream = standardInput();
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            return (buffer.ToArray(), null);
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new Problem(path, null, null, "no such file", expected));
        }
        catch (UnauthorizedAccessException)
        {
            return (null, new Problem(path, null, null, "a file that may not be read", expected));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return (null, new Problem(path, null, null, exception.Message, expected));
        }
    }
}
