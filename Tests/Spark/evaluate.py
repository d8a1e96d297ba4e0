"""Evaluates JSON Lines with Apache Spark, each partition through a process of `xetkhen`.

    spark-submit Tests/Spark/evaluate.py [--partitions N] [--compress] NOMINATIONS OUTPUT COMMAND...

COMMAND is what every worker runs, with absolute paths: /opt/xetkhen/xetkhen evaluate /opt/xetkhen/RULESET - --json --part.
OUTPUT becomes a folder; its files part-00000, part-00001 and so on, joined in this order, are the bytes that one process
gives for all nominations. The page ManyMachines.md of the documentation says what this rests on.
"""

from __future__ import annotations

import argparse
import itertools
import shlex
import sys
from collections.abc import Iterable, Iterator

from pyspark import RDD, SparkConf, SparkContext

REPLACEMENT_CHARACTER = "\ufffd"


def line_counts(lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    """How many lines a partition has, and how many of them hold a replacement character."""
    count = 0
    replaced = 0
    for line in lines:
        count += 1
        replaced += REPLACEMENT_CHARACTER in line
    yield count, replaced


def evaluated(nominations: RDD[str], command: list[str]) -> RDD[str]:
    """One line of output for each nomination, in order."""
    counts = nominations.mapPartitions(line_counts).collect()
    replaced = sum(found for _, found in counts)
    if replaced:
        # Spark puts this character where bytes are no UTF-8, so that xetkhen cannot refuse them as it otherwise would.
        print(f"{replaced} lines hold U+FFFD: check that the nominations are UTF-8", file=sys.stderr)
    # `--part` numbers the lines of a part as in the whole, given how many lines stand before it.
    before = list(itertools.accumulate((count for count, _ in counts), initial=0))
    parts = nominations.mapPartitionsWithIndex(lambda index, part: itertools.chain([str(before[index])], part))
    # Spark runs a task on every core: a process needs no second thread.
    return parts.pipe(shlex.join(command), env={"XETKHEN_THREADS": "1"}, checkCode=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="evaluates JSON Lines with Apache Spark")
    parser.add_argument("--partitions", type=int, help="at least so many parts (default: as Spark cuts the input)")
    parser.add_argument("--compress", action="store_true", help="write the parts with gzip")
    parser.add_argument("nominations", help="JSON Lines, where every worker can read them")
    parser.add_argument("output", help="a folder that does not exist yet")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="what each worker runs")
    arguments = parser.parse_args()

    # A line ends at a line feed alone, as it does for xetkhen; Hadoop would end one at a carriage return as well.
    settings = SparkConf().setAppName("xetkhen").set("spark.hadoop.textinputformat.record.delimiter", "\n")
    context = SparkContext.getOrCreate(settings)
    nominations = context.textFile(arguments.nominations, arguments.partitions)
    codec = "org.apache.hadoop.io.compress.GzipCodec" if arguments.compress else None
    evaluated(nominations, arguments.command).saveAsTextFile(arguments.output, codec)
    context.stop()


if __name__ == "__main__":
    main()
