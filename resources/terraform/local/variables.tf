# The program writes all of these into machines.auto.tfvars.json. There is no secret among them but host keys that are good
# for the first contact only.

variable "cluster" {
  description = "The cluster: its id (a UUID), the first 8 characters of it, its name."
  type = object({
    id    = string
    short = string
    name  = string
  })
}

variable "engine" {
  description = "Command line of podman or docker: the program and its global options."
  type        = list(string)

  validation {
    condition     = length(var.engine) > 0
    error_message = "The container engine's command line is empty."
  }
}

variable "run_options" {
  description = "Further options of `run` that this computer needs, such as limits; found by probing."
  type        = list(string)
  default     = []
}

variable "fuse" {
  description = "Whether this computer has /dev/fuse."
  type        = bool
  default     = false
}

variable "network" {
  description = "Name and address range of the cluster's network."
  type = object({
    name   = string
    subnet = string
  })
}

variable "image" {
  description = "The image that machines are made of."
  type        = string
}

variable "entry" {
  description = "The machine through which all others are reached, and the port on 127.0.0.1 at which its SSH is published."
  type = object({
    machine = string
    port    = number
  })
}

variable "machines" {
  description = <<-EOT
    The machines by name: address in the network, the public keys that may log in as root (lines of authorized_keys), the private host key for the
    first contact (OpenSSH format; the machine makes its own without one), memory (as in 512m; unlimited without), whether it
    may mount file systems, and volumes. The size of a volume, in GB, is not enforced by container engines.
  EOT
  type = map(object({
    address        = string
    authorized_key = string
    host_key       = optional(string, "")
    memory         = optional(string, "")
    mounts         = optional(bool, false)
    volumes = optional(list(object({
      name  = string
      size  = optional(number, 0)
      mount = string
    })), [])
  }))
}
