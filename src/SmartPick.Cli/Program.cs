using System.Text;
using SmartPick.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Run(args, Surroundings.OfProcess(), CancellationToken.None);
