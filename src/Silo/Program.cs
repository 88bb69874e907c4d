return await Kyodo.Silo.Commands.KyodoCommandLine.Run(args);
