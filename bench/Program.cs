Console.Error.WriteLine("usage: bench SCENARIO [options] [--json FILE]");
return 2;
