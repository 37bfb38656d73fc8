# The command line as an image, for jobs that are containers:
#   docker build -t image-parity .
# BASE is any image that has Node 24; pin it by digest. Nothing is installed or fetched.
ARG BASE=docker.io/library/node:24-bookworm-slim

# What does not start here is no image.
FROM ${BASE} AS program
COPY package.json LICENSE /opt/image-parity/
COPY dist/cli.js dist/licenses.txt /opt/image-parity/dist/
RUN ["node", "/opt/image-parity/dist/cli.js", "--version"]

FROM ${BASE}
COPY --from=program /opt/image-parity /opt/image-parity
# Nobody's, as a number, so that clusters can see that it is not root. Only the files of -o are written.
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["node", "/opt/image-parity/dist/cli.js"]
CMD ["--help"]
